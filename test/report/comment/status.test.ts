import { expect, test } from 'vitest';
import { renderStatus } from '#report/comment/status.ts';
import { status } from '../../support/samples/status.ts';

test('the status comment begins with who owns the incident', () => {
  expect(renderStatus(status({ owner: 'carol', status: 'acknowledged' })).split('\n')[0]).toBe(
    '### 🔴 Critical · being worked on by `carol`',
  );
});

test('the status comment says nothing of an owner while there is none', () => {
  expect(renderStatus(status({ owner: null }))).toContain('nobody has acknowledged it');
});
