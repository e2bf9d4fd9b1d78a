// Writes a ZIP archive whose files are stored without compression (APPNOTE 6.3 of PKWARE; EPUB 3.3, 4.2).

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20; // The version of the format that a reader needs.
const UTF8_NAMES = 1 << 11; // The bit that says that names are UTF-8.
const FIRST_DAY = (1 << 5) | 1; // 1 January 1980, so that equal stories make equal files.

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** @param {Uint8Array} bytes */
const checksum = (bytes) => {
  let value = 0xffffffff;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
};

/**
 * Writes numbers of two or four bytes, the least byte first.
 *
 * @param {[size: 2 | 4, value: number][]} fields
 */
const record = (fields) => {
  const view = new DataView(new ArrayBuffer(fields.reduce((length, [size]) => length + size, 0)));
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
};

/**
 * Returns the parts of an archive.
 *
 * @param {[name: string, content: string | Uint8Array][]} files in their order
 * @returns {Uint8Array<ArrayBuffer>[]}
 */
export const zip = (files) => {
  const encoder = new TextEncoder();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const directory = [];
  let offset = 0;
  for (const [path, content] of files) {
    const name = encoder.encode(path);
    const bytes = typeof content === "string" ? encoder.encode(content) : new Uint8Array(content);
    /** @type {[2 | 4, number][]} */
    const facts = [
      [2, VERSION],
      [2, UTF8_NAMES],
      [2, 0], // Not compressed.
      [2, 0],
      [2, FIRST_DAY],
      [4, checksum(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, name.length],
      [2, 0],
    ];
    const header = record([[4, LOCAL_HEADER], ...facts]);
    parts.push(header, name, bytes);
    const place = record([[4, CENTRAL_HEADER], [2, VERSION], ...facts, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]);
    directory.push(place, name);
    offset += header.length + name.length + bytes.length;
  }
  const size = directory.reduce((length, it) => length + it.length, 0);
  const count = files.length;
  const end = record([
    [4, END],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
  return [...parts, ...directory, end];
};
