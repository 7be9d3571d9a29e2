import { testAccessibility } from './axe.ts';

testAccessibility([
  ['light', 1280],
  ['dark', 320],
]);
