import { testAccessibility } from './axe.ts';

testAccessibility([
  ['light', 320],
  ['dark', 1280],
]);
