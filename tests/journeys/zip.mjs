// A zip file made in memory, for pages that take one. Files are stored, not packed.
import { crc32 } from 'node:zlib';

const stored = 0;
const madeBy = 20;            // version 2.0 of the format
const firstDay = [0, 0x21];  // 00:00 on 1 January 1980, as the format writes it

function localHeader(name, content) {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(madeBy, 4);
  header.writeUInt16LE(stored, 8);
  header.writeUInt16LE(firstDay[0], 10);
  header.writeUInt16LE(firstDay[1], 12);
  header.writeUInt32LE(crc32(content), 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function entryInDirectory(name, content, offset) {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(madeBy, 4);
  localHeader(name, content).copy(entry, 6, 4, 30);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, name]);
}

/** `files` is [[name, content], …]. */
export function zipped(files) {
  const parts = [], directory = [];
  let offset = 0;
  for (const [title, content] of files) {
    const name = Buffer.from(title);
    const body = Buffer.from(content);
    directory.push(entryInDirectory(name, body, offset));
    parts.push(localHeader(name, body), body);
    offset += parts.at(-2).length + body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}
