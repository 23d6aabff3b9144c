// The rules of ARCHITECTURE.md, checked on the source itself. A failure names file, line, remedy.
import assert from 'node:assert/strict';
import test from 'node:test';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { code, files, includes, isTest, lineOf, place, root, sources, text } from './source.mjs';
import { longFiles, longFunctions, longLines } from './exceptions.mjs';

const none = faults => assert.equal(faults.length, 0, '\n' + faults.slice(0, 60).join('\n'));
const layers = ['platform', 'care', 'features', 'app'];

test('an include never goes up the tree', () => {
  none(sources.flatMap(file => includes(file)
    .filter(({ path }) => layers.indexOf(place(path).layer) > layers.indexOf(place(file).layer) &&
                          place(file).layer !== 'main.cpp')
    .map(({ path, line }) => `${file}:${line}: includes ${path}, a layer above. Move the noun down or use a hook.`)));
});

test('slices never include each other', () => {
  none(sources.filter(f => f.startsWith('src/features/')).flatMap(file => includes(file)
    .filter(({ path }) => path.startsWith('features/') && place(path).slice !== place(file).slice)
    .map(({ path, line }) => `${file}:${line}: includes ${path} of another slice. Use a hook, or move it into care/.`)));
});

// What a file of a slice may include from its own slice, by its name.
const allowed = {
  rules: ['noun'], store: ['noun'], views: ['noun'],
  operations: ['noun', 'rules', 'store'],
  hooks: ['noun', 'rules', 'store', 'views'],
  handlers: ['noun', 'rules', 'store', 'operations', 'views'],
  api: ['noun', 'rules', 'store', 'operations', 'handlers'],
  import: ['noun', 'rules', 'store', 'operations', 'handlers'],
  export: ['noun', 'rules', 'store', 'operations', 'handlers'],
  feature: ['noun', 'handlers', 'hooks', 'api', 'import', 'export', 'feature'],
};
const known = ['rules', 'store', 'views', 'operations', 'hooks', 'handlers', 'api', 'import', 'export', 'feature'];
const part = path => {
  const name = path.split('/').pop().replace(/\.(cpp|hpp)$/, '');
  return known.find(k => name === k || name.startsWith(k + '_') || name.endsWith('_' + k)) ?? 'noun';
};

test('inside a slice an include never goes up the flow', () => {
  none(sources.filter(f => f.startsWith('src/features/') && !isTest(f)).flatMap(file => {
    const from = part(file);
    return includes(file)
      .filter(({ path }) => path.startsWith('features/') && place(path).slice === place(file).slice)
      .filter(({ path }) => part(path) !== from && !(allowed[from] ?? ['noun']).includes(part(path)))
      .map(({ path, line }) => `${file}:${line}: ${from} may not include ${path}. See the table in ARCHITECTURE.md.`);
  }));
});

test('headers do not include each other in a circle', () => {
  const seen = new Map(), faults = [];
  const visit = (file, trail) => {
    if (seen.get(file) === 'done') return;
    if (trail.includes(file)) { faults.push([...trail.slice(trail.indexOf(file)), file].join(' → ')); return; }
    if (!files.includes(file)) return;
    for (const { path } of includes(file)) visit('src/' + path, [...trail, file]);
    seen.set(file, 'done');
  };
  sources.filter(f => f.endsWith('.hpp')).forEach(f => visit(f, []));
  none(faults);
});

test('libraries other than libfmt are seen only in platform/', () => {
  const ours = /^(fmt\/|gtest\/|gmock\/|[a-z_0-9]+$|sys\/|tl\/expected)/;
  none(sources.filter(f => !f.startsWith('src/platform/') && f !== 'src/app/command_line.cpp').flatMap(file =>
    [...text(file).matchAll(/^#include <([^>]+)>/gm)]
      .filter(m => !ours.test(m[1]) && !/^[a-z_0-9]+(\.h)?$/.test(m[1]))
      .map(m => `${file}:${lineOf(text(file), m.index)}: <${m[1]}>. Put a header of ours in platform/ before it.`)));
});

test('SQL stands in store.cpp, schema/ and platform/db only', () => {
  const sql = /\b(SELECT\s+[\s\S]{0,400}?\bFROM\b|INSERT INTO|UPDATE\s+\w+\s+SET|DELETE FROM|CREATE TABLE)/;
  none(sources.filter(f => !isTest(f) && !f.startsWith('src/platform/db/') && part(f) !== 'store')
    .filter(f => f !== 'src/care/access/scope.hpp')
    .flatMap(file => {
      const found = sql.exec(code(file));
      return found ? [`${file}:${lineOf(code(file), found.index)}: SQL. Move the statement to the store.`] : [];
    }));
});

test('HTML stands in views and platform/html only', () => {
  const html = /<\/?(p|div|span|a|h[1-6]|ul|ol|li|table|tr|td|th|form|input|label|button|section|main|nav)[ >]/;
  none(sources.filter(f => !isTest(f) && !f.startsWith('src/platform/html/') && part(f) !== 'views')
    .flatMap(file => {
      const literals = text(file).match(/R"(\w*)\([\s\S]*?\)\1"|"(?:[^"\\\n]|\\.)*"/g) ?? [];
      return literals.some(l => html.test(l)) ? [`${file}: HTML. Move it to views.cpp.`] : [];
    }));
});

test('the clock is read in platform/time only', () => {
  const clock = /\b(system_clock|steady_clock|high_resolution_clock)::now|\btime\(\s*(0|nullptr|NULL)\s*\)|\bgettimeofday\b|\bclock_gettime\b/;
  none(sources.filter(f => !f.startsWith('src/platform/time/') && f !== 'src/main.cpp' && !isTest(f))
    .flatMap(file => {
      const found = clock.exec(code(file));
      return found ? [`${file}:${lineOf(code(file), found.index)}: reads the clock. Take now or today as an argument.`] : [];
    }));
});

test('no test sleeps', () => {
  none(sources.filter(isTest).filter(f => /sleep_for|sleep_until|\busleep\(|\bsleep\(/.test(code(f)))
    .map(f => `${f}: sleeps. Wait for what is meant to happen instead.`));
});

test('TRY in an initialiser is its first value, for g++ 12 leaks the values before it', () => {
  none(sources.flatMap(file => [...code(file).matchAll(/,\s*\.\w+ = [^;,]*?\bTRY\(/g)]
    .map(m => `${file}:${lineOf(code(file), m.index)}: TRY after other values. Give it a line of its own.`)));
});

test('nothing mutable stands at namespace scope', () => {
  const mutable = /^(?:static |inline |thread_local )*(?:std::)?(?:string|vector|map|unordered_map|mutex|atomic|int|bool|double|size_t|unique_ptr|shared_ptr)(?:<[^;()]*>)? \w+(?:\{[^;]*\}|\s*=[^;]*)?;/gm;
  none(sources.flatMap(file => [...code(file, { strings: false }).matchAll(mutable)]
    .map(m => `${file}:${lineOf(text(file), m.index)}: "${m[0].trim()}". Pass it, or make it constexpr.`)));
});

test('a file has at most 400 lines', () => {
  const lines = f => text(f).split('\n').length - 1;
  const code_ = files.filter(f => /\.(cpp|hpp|mjs|js|scss)$/.test(f) || /^bin\//.test(f));
  none(code_.filter(f => lines(f) > 400 && !(f in longFiles))
    .map(f => `${f}: ${lines(f)} lines. Split where the subject changes, or list it with a reason.`));
  none(Object.keys(longFiles).filter(f => !files.includes(f) || lines(f) <= 400)
    .map(f => `${f}: no longer over 400 lines. Take it off the list.`));
});

test('a line has at most 100 columns', () => {
  none(sources.filter(f => !(f in longLines)).flatMap(file => text(file).split('\n')
    .map((line, i) => [[...line].length, i + 1])
    .filter(([columns]) => columns > 100)
    .map(([columns, line]) => `${file}:${line}: ${columns} columns. Break the line.`)));
});

test('a function has at most 60 lines', () => {
  const faults = [];
  for (const file of sources.filter(f => f.endsWith('.cpp') && !isTest(f))) {
    const lines = code(file, { strings: false }).split('\n');
    let start = -1;
    lines.forEach((line, i) => {
      if (line === '{' && start < 0) start = i;
      else if (line === '}' && start >= 0) {
        const name = (/([\w:~<>]+)\(/.exec(lines.slice(Math.max(0, start - 6), start).reverse()
          .find(l => /^\S.*\(/.test(l)) ?? '') ?? [])[1] ?? '?';
        if (i - start - 1 > 60 && !(`${file} ${name}` in longFunctions))
          faults.push(`${file}:${start + 1}: ${name} has ${i - start - 1} lines. Split it, or list it with a reason.`);
        start = -1;
      }
    });
  }
  none(faults);
});

test('no file or folder has a name that says nothing', () => {
  const empty = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'base', 'manager', 'service', 'data', 'core'];
  none(files.filter(f => f.startsWith('src/') || f.startsWith('web/src') || f.startsWith('tests/'))
    .filter(f => f.split('/').some(p => empty.includes(p.replace(/\.\w+$/, '').replace(/^_/, ''))))
    .map(f => `${f}: say what it does instead.`));
});

test('every slice is named in app/features.cpp', () => {
  const declared = sources.filter(f => /^src\/features\/.*\/feature\.cpp$/.test(f));
  const list = text('src/app/features.cpp');
  none(declared.filter(f => !list.includes(f.replace('src/', '').replace('feature.cpp', 'feature.hpp')))
    .map(f => `${f}: not named in app/features.cpp. Include its feature.hpp and list it.`));
});

test('every slice has a README of ten lines or so', () => {
  none(sources.filter(f => /^src\/features\/.*\/feature\.cpp$/.test(f))
    .map(f => f.replace('feature.cpp', 'README.md')).filter(f => !files.includes(f))
    .map(f => `${f}: missing. Say what staff use it for, the law behind it, the words.`));
});

test('no released schema file was edited', () => {
  const list = 'tests/tidy/released_schema.json';
  if (!existsSync(root + list)) return;
  const released = JSON.parse(readFileSync(root + list, 'utf8'));
  none(Object.entries(released)
    .filter(([file, hash]) => !files.includes(file) ||
      createHash('sha256').update(text(file)).digest('hex') !== hash)
    .map(([file]) => `${file}: released and since changed. Write a new schema file instead.`));
});

test('every clock and code set that forms name is in law/', () => {
  const clocks = new Set(text('law/clocks.csv').split('\n').map(l => l.split(',')[0]));
  const sets = new Set(files.filter(f => f.startsWith('law/code-sets/')).map(f => f.split('/').pop().replace('.csv', '')));
  none(files.filter(f => /^forms\/.*\.toml$/.test(f)).flatMap(file => [
    ...[...text(file).matchAll(/\blaw\s*=\s*"([^"]+)"/g)].filter(m => !clocks.has(m[1]))
      .map(m => `${file}:${lineOf(text(file), m.index)}: ${m[1]} is not in law/clocks.csv.`),
    ...[...text(file).matchAll(/\bcodes\s*=\s*"([^"]+)"/g)].filter(m => !sets.has(m[1]))
      .map(m => `${file}:${lineOf(text(file), m.index)}: law/code-sets/${m[1]}.csv is not there.`),
  ]));
});

test('every test and file that docs/security.md names is there', () => {
  const page = text('docs/security.md');
  const named = [...page.matchAll(/`((?:[\w-]+\/)*[\w-]+(?:_test|\.test\.mjs|\.cpp|\.hpp|\.js|\.cmake))`/g)].map(m => m[1]);
  assert.ok(named.length > 20, 'the table names its tests');
  const there = name => files.some(f => f.endsWith('/' + (name.endsWith('_test') ? name + '.cpp' : name)) || f === name);
  none(named.filter(name => !there(name)).map(name => `docs/security.md: names ${name}, which is not there.`));
});

test('no path of a machine and no registry host is in any file', () => {
  const machine = new RegExp(['/wo' + 'rk/', '/ro' + 'ot/', 'regis' + 'try\\.npmjs', 'deb\\.deb' + 'ian\\.org'].join('|'));
  none(files.filter(f => !/\.(woff2|png|gz|br)$/.test(f)).filter(f => machine.test(text(f)))
    .map(f => `${f}: names a path or host of one machine.`));
});

test('no TODO, no commented-out code marker, no coming soon', () => {
  none(files.filter(f => /\.(cpp|hpp|js|mjs|toml|scss|md)$/.test(f) && !f.startsWith('tests/tidy/'))
    .filter(f => /\b(TODO|FIXME)\b|[Cc]oming soon/.test(text(f)))
    .map(f => `${f}: open an issue and say what holds until then.`));
});
