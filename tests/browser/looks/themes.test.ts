import { testPanels } from './themes.ts';

testPanels(['night']);
