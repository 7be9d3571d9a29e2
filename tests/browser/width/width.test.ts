import { testWidths } from './width.ts';

testWidths([
  { name: '1440 px', width: 1440, height: 900 },
  { name: '320 px with text of 200 %', width: 320, height: 640, text: 200 },
]);
