import { THEMES } from '../../../src/reader/settings/comfort.ts';
import { testPanels } from './themes.ts';

testPanels(THEMES.filter((theme) => theme !== 'night'));
