// The source of a message as the store keeps it: zstd at its quickest, which halves what mail takes on disk.
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

const LEVEL = 1;
/** Four times the largest message a provider takes; a source that unpacks to more is not one we packed. */
const MAX_SOURCE = 512 * 1024 * 1024;

export function compressSource(raw: Uint8Array): Uint8Array {
  return zstdCompressSync(raw, {
    params: { [constants.ZSTD_c_compressionLevel]: LEVEL },
    // Lets the compressor size its tables for a mail instead of for a stream without end.
    pledgedSrcSize: raw.byteLength,
  });
}

export function decompressSource(compressed: Uint8Array): Uint8Array {
  return zstdDecompressSync(compressed, { maxOutputLength: MAX_SOURCE });
}
