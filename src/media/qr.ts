import encodeQr from 'qr';

/** Modules of quiet ground around the code (ISO/IEC 18004, 9.1). */
const QUIET = 4;

/**
 * A QR code as SVG: one path of dark runs on a light ground, whatever the colours of the page, because scanners expect
 * dark on light. Error correction M survives a fold or a coffee stain.
 */
export function drawQr(text: string): string {
  const rows = encodeQr(text, 'raw', { ecc: 'medium', border: QUIET });
  const size = rows.length;
  const runs = rows.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${runs.join('')}"/></svg>`;
}
