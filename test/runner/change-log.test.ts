/** A change of an issue is known to be in its reading: the watcher's own, or one that two readings have. */
import { expect, test } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import { createChangeLog } from '#runner/change-log.ts';
import { pastIssue } from '../support/histories.ts';

const ISSUE = pastIssue({ number: 1, declared: '2026-11-23T10:00:00Z', runs: [], until: 0 });
const changedAt = (updatedAt: number, number = 1): Issue => ({ ...ISSUE, number, updatedAt });

test('what one reading has may lag behind what caused it; what two have does not', () => {
  const log = createChangeLog();
  log.noteReading(changedAt(100));
  expect(log.isUpToDate(changedAt(100))).toBe(false);
  log.noteReading(changedAt(100));
  expect(log.isUpToDate(changedAt(100))).toBe(true);
  log.noteReading(changedAt(101));
  expect(log.isUpToDate(changedAt(101))).toBe(false);
});

test('what the watcher wrote itself it knows', () => {
  const log = createChangeLog();
  log.noteOwn(1, 105);
  log.noteReading(changedAt(105));
  expect(log.isUpToDate(changedAt(105))).toBe(true);
  log.noteReading(changedAt(106));
  expect(log.isUpToDate(changedAt(106))).toBe(false);
});

test('each issue has its own', () => {
  const log = createChangeLog();
  log.noteOwn(2, 105);
  log.noteReading(changedAt(100, 2));
  log.noteReading(changedAt(100));
  expect([log.isUpToDate(changedAt(100, 2)), log.isUpToDate(changedAt(100))]).toEqual([true, false]);
});

test('a change that a poll showed is settled once two readings have it, and not by readings that lag behind', () => {
  const log = createChangeLog();
  expect(log.hasLastChange(1)).toBe(false);
  log.noteReading(changedAt(100));
  log.noteChange(1, 105);
  for (let reading = 0; reading < 3; reading += 1) log.noteReading(changedAt(100));
  log.noteReading(changedAt(105));
  expect(log.hasLastChange(1)).toBe(false);
  log.noteReading(changedAt(107));
  expect(log.hasLastChange(1)).toBe(true);
  log.noteChange(1, 107);
  expect(log.hasLastChange(1)).toBe(false);
});
