// A zip file made in the browser, stored as it is: `office.zip([{ name, text }])` gives its bytes, `office.save` hands them over.
// Names and texts are UTF-8, and the time is always the first that a zip can say, so that the same input gives the same bytes.
(function () {
  "use strict";
  const office = (window.office = window.office || {});
  const LOCAL = 0x04034b50;
  const CENTRAL = 0x02014b50;
  const END = 0x06054b50;
  const VERSION = 20;
  const UTF8 = 0x0800;
  const FIRST_DAY = 0x21; // 1 January 1980, the first day of the format
  const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });

  function checksum(bytes) {
    let crc = 0xffffffff;
    for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
    return (crc ^ 0xffffffff) >>> 0;
  }

  // Numbers of 2 and 4 bytes, the lowest byte first: [[value, size], …].
  function packed(fields) {
    const found = new DataView(new ArrayBuffer(fields.reduce((sum, [, size]) => sum + size, 0)));
    let at = 0;
    for (const [value, size] of fields) {
      if (size === 2) found.setUint16(at, value, true);
      else found.setUint32(at, value, true);
      at += size;
    }
    return new Uint8Array(found.buffer);
  }

  function joined(parts) {
    const found = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      found.set(part, at);
      at += part.length;
    }
    return found;
  }

  // What both the local header and the central directory say of a file.
  function told(file) {
    return [
      [VERSION, 2], [UTF8, 2], [0, 2], [0, 2], [FIRST_DAY, 2], [checksum(file.bytes), 4],
      [file.bytes.length, 4], [file.bytes.length, 4], [file.name.length, 2], [0, 2],
    ];
  }

  // `files` is a list of { name, text }, or { name, bytes } for what is no text, in the order that they get in the zip.
  office.zip = function (files) {
    const encoder = new TextEncoder();
    const parts = [];
    const directory = [];
    let offset = 0;
    for (const { name, text, bytes } of files) {
      const file = { name: encoder.encode(name), bytes: bytes || encoder.encode(text) };
      const entry = [packed([[LOCAL, 4], ...told(file)]), file.name, file.bytes];
      const place = [[0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]];
      directory.push(packed([[CENTRAL, 4], [VERSION, 2], ...told(file), ...place]), file.name);
      parts.push(...entry);
      offset += entry.reduce((sum, part) => sum + part.length, 0);
    }
    const size = directory.reduce((sum, part) => sum + part.length, 0);
    const count = files.length;
    const end = packed([[END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]]);
    return joined([...parts, ...directory, end]);
  };

  // Saves bytes or text as a file with this name in the reader's folder of downloads; works from disk too.
  office.save = function (name, bytes, type) {
    const link = document.createElement("a");
    const address = URL.createObjectURL(new Blob([bytes], { type }));
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  };
})();
