// A font file as a person's company has one: the serif's Latin part under another family name, whose rights can be set.
import { serifFile } from '../../../electron/engine/export/serif-faces.ts';

/** `fsType` is two bytes, eight into the OS/2 table: what the maker allows. */
export function faceOfTheirs(fsType = 0): Buffer {
  const file = Buffer.from(serifFile('serif latin regular') ?? []);
  const entry = file.indexOf('OS/2', 12, 'latin1');
  file.writeUInt16BE(fsType, file.readUInt32BE(entry + 8) + 8);
  return file;
}
