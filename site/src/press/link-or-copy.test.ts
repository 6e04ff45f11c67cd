import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkOrCopy } from './link-or-copy.ts';

let folder: string;
let from: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pactwerk-link-'));
  from = join(folder, 'from');
  writeFileSync(from, 'text');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function refusing(code: string) {
  return () => {
    throw Object.assign(new Error(code), { code });
  };
}

test('a file gets a second name', () => {
  linkOrCopy(from, join(folder, 'to'));
  expect(statSync(join(folder, 'to')).ino).toBe(statSync(from).ino);
});

test.each(['EMLINK', 'EXDEV', 'EPERM'])('where the system answers %s the file is copied', (code) => {
  linkOrCopy(from, join(folder, 'to'), refusing(code));
  expect(readFileSync(join(folder, 'to'), 'utf8')).toBe('text');
  expect(statSync(join(folder, 'to')).ino).not.toBe(statSync(from).ino);
});

test.runIf(existsSync('/dev/shm') && statSync('/dev/shm').dev !== statSync(tmpdir()).dev)(
  'a file of another disk is copied',
  () => {
    const other = mkdtempSync('/dev/shm/pactwerk-link-');
    linkOrCopy(from, join(other, 'to'));
    expect(readFileSync(join(other, 'to'), 'utf8')).toBe('text');
    rmSync(other, { recursive: true });
  },
);

test('any other answer is an error, and nothing that is there is written over', () => {
  expect(() => linkOrCopy(from, join(folder, 'to'), refusing('ENOSPC'))).toThrow('ENOSPC');
  writeFileSync(join(folder, 'taken'), 'other');
  expect(() => linkOrCopy(from, join(folder, 'taken'))).toThrow('EEXIST');
  expect(() => linkOrCopy(from, join(folder, 'taken'), refusing('EXDEV'))).toThrow('EEXIST');
  expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe('other');
});
