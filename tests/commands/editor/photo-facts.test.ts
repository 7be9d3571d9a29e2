import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readPhotoFacts } from '../../../src/commands/editor/photo-facts.ts';

const grey = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } });

const XMP = (fields: string) => `<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
  xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
  xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">${fields}</rdf:Description></rdf:RDF></x:xmpmeta>`;

const alt = (name: string, ...texts: (readonly [lang: string, text: string])[]) =>
  `<${name}><rdf:Alt>${texts.map(([lang, text]) => `<rdf:li xml:lang="${lang}">${text}</rdf:li>`).join('')}</rdf:Alt></${name}>`;

describe('a picture gives', () => {
  test('its caption, credit, alt and rights from XMP', async () => {
    const fields = [
      alt('dc:description', ['de', 'Der Beispielhafen'], ['x-default', 'The sample harbour at dawn: “見本”']),
      '<dc:creator><rdf:Seq><rdf:li>Rita Sample</rdf:li><rdf:li>Bo Sample</rdf:li></rdf:Seq></dc:creator>',
      '<photoshop:Credit>Sample Agency</photoshop:Credit>',
      alt('dc:rights', ['x-default', '© 2026 Sample']),
      alt('xmpRights:UsageTerms', ['x-default', 'Samples only']),
      alt('Iptc4xmpCore:AltTextAccessibility', ['x-default', 'A quay\nwith two boats']),
    ];
    const bytes = await grey()
      .withXmp(XMP(fields.join('')))
      .jpeg()
      .toBuffer();
    expect(readPhotoFacts(bytes)).toEqual({
      caption: 'The sample harbour at dawn: “見本”',
      credit: 'Rita Sample, Bo Sample / Sample Agency',
      alt: 'A quay with two boats',
      rights: ['© 2026 Sample', 'Samples only'],
    });
  });

  test('the same without alt from IPTC, which older programs write', async () => {
    const bytes = withIptc(await grey().jpeg().toBuffer(), [
      [1, 90, '\u001b%G'],
      [2, 120, 'The sample harbour: “見本”'],
      [2, 80, 'Rita Sample'],
      [2, 110, 'Sample Agency'],
      [2, 116, '© 2026 Sample'],
    ]);
    expect(readPhotoFacts(bytes)).toEqual({
      caption: 'The sample harbour: “見本”',
      credit: 'Rita Sample / Sample Agency',
      alt: undefined,
      rights: ['© 2026 Sample'],
    });
  });

  test('what was entered into a camera from EXIF', async () => {
    const IFD0 = { ImageDescription: 'A sample', Artist: 'Rita Sample' };
    expect(readPhotoFacts(await grey().withExif({ IFD0 }).jpeg().toBuffer())).toMatchObject({
      caption: 'A sample',
      credit: 'Rita Sample',
    });
  });

  test('no data if it only names a camera', async () => {
    const IFD0 = { ImageDescription: 'OLYMPUS DIGITAL CAMERA' };
    expect(readPhotoFacts(await grey().withExif({ IFD0 }).jpeg().toBuffer()).caption).toBeUndefined();
  });

  test.for([
    ['a picture without such data', () => grey().png().toBuffer()],
    ['a damaged picture', () => Promise.resolve(Buffer.from('\xff\xd8\xff\xe1'))],
    ['broken XMP', () => grey().withXmp('<x:xmpmeta><no>').jpeg().toBuffer()],
  ] as const)('no data: %s', async ([, make]) => {
    expect(readPhotoFacts(await make())).toEqual({ caption: undefined, credit: undefined, alt: undefined, rights: [] });
  });
});

/** Adds IPTC data sets (IIM 4.2) to a picture, in a Photoshop resource, as a segment after the first two bytes. */
function withIptc(jpeg: Buffer, sets: readonly (readonly [record: number, number: number, text: string])[]): Buffer {
  const data = Buffer.concat(
    sets.map(([record, number, text]) => {
      const bytes = Buffer.from(text);
      return Buffer.concat([Buffer.from([0x1c, record, number, bytes.length >> 8, bytes.length & 255]), bytes]);
    }),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const resource = Buffer.concat([Buffer.from('Photoshop 3.0\0' + '8BIM\x04\x04\0\0', 'latin1'), size, data, Buffer.alloc(data.length % 2)]); // prettier-ignore
  const head = Buffer.from([0xff, 0xed, (resource.length + 2) >> 8, (resource.length + 2) & 255]);
  return Buffer.concat([jpeg.subarray(0, 2), head, resource, jpeg.subarray(2)]);
}
