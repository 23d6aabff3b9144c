// A real mail server on this machine that keeps what it is sent (maildev), and asks for a name and a secret.
import { spawn } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from './keywork.mjs';

const running = new Set();
process.on('exit', () => running.forEach(child => child.kill('SIGKILL')));

const freePort = () => new Promise((resolve, reject) => {
  const server = createServer().on('error', reject);
  server.listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => resolve(port)); });
});

/** Asks again until there is an answer; fails after 20 seconds. */
export async function until(what, ask) {
  const end = Date.now() + 20000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`it did not come: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

/** Starts the sink; resolves to { settings(folder), messages(), stop }. */
export async function mailSink() {
  const [smtp, web] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, [join(root, 'web/node_modules/maildev/bin/maildev'), '--ip', '127.0.0.1',
    '--smtp', smtp, '--web', web, '--incoming-user', 'keywork', '--incoming-pass', 'hush hush', '--silent'], { stdio: 'ignore' });
  running.add(child);
  const messages = async () => {
    try { return await (await fetch(`http://127.0.0.1:${web}/email`)).json(); } catch { return null; }
  };
  await until('the mail sink', messages);
  child.unref();
  return {
    messages,
    /** A file of mail settings that leads here; returns its path. */
    settings(folder) {
      const [file, secret] = [join(folder, 'mail.toml'), join(folder, 'mail-secret')];
      writeFileSync(secret, 'hush hush\n');
      chmodSync(secret, 0o600);
      writeFileSync(file, `host = "127.0.0.1"\nport = ${smtp}\nsecurity = "none"\nuser = "keywork"\n` +
        `secret_file = "${secret}"\nsender = "keywork@example.org"\naddress = "https://keywork.example.org"\n`);
      return file;
    },
    stop() { child.kill('SIGTERM'); },
  };
}
