import { testWidths } from './width.ts';

testWidths([
  { name: '320 px', width: 320, height: 640 },
  { name: '360 px', width: 360, height: 740 },
  { name: '768 px', width: 768, height: 1024 },
  { name: '320 px with text of 200 %, without script', width: 320, height: 640, text: 200, javaScriptEnabled: false },
  { name: '1280 px with text of 200 %', width: 1280, height: 900, text: 200 },
  // 1280 × 1024 px seen at 400 % (WCAG 2.2, 1.4.10 Reflow).
  { name: '1280 px at a zoom of 400 %', width: 320, height: 256, deviceScaleFactor: 4 },
]);
