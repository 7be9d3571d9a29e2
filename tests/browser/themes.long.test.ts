import { THEMES } from '../../src/reader/comfort.ts';
import { testPanels } from './themes.ts';

testPanels(THEMES.filter((theme) => theme !== 'night'));
