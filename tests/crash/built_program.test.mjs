// The program as it was built and as it runs: what the security model asks of the binary itself
// (section 7, rules 19 and 22).
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { serve } from '../journeys/keywork.mjs';

let server;
before(async () => { server = await serve({ demo: false }); });
after(async () => { assert.equal(await server.stop(), 0, 'the server stops cleanly'); });

const read = option => execFileSync('readelf', ['-W', option, readlinkSync(`/proc/${server.pid}/exe`)],
  { encoding: 'utf8', maxBuffer: 1 << 28 });

test('the program is built to be hard to misuse', () => {
  assert.match(read('-h'), /Type:\s+DYN/, 'it can be loaded at any address');
  assert.match(read('-l'), /GNU_RELRO/, 'its tables are read-only once it runs');
  assert.match(read('-d'), /BIND_NOW|FLAGS.*\bNOW\b/, 'all of them from the start');
  assert.match(read('-l'), /GNU_STACK.*\bRW\b(?! *E)/, 'nothing on its stack can be run');
  assert.match(read('--dyn-syms'), /__stack_chk_fail/, 'an overrun of the stack ends it');
});

test('a program that falls over leaves no memory on the disk', () => {
  assert.match(readFileSync(`/proc/${server.pid}/limits`, 'utf8'), /^Max core file size +0 +0 /m);
});
