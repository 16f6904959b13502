/** What the error of a connection tells: what was certainly not sent is tried again, and of the rest nobody knows. */
import { expect, test } from 'vitest';
import { nameError } from '#channels/http.ts';

const NOT_SENT = (code: string) => ({ kind: 'not-sent', code });
const DOUBT = { kind: 'doubt' };

test.each<[object, object]>([
  [{ code: 'ENOTFOUND' }, NOT_SENT('no-such-host')],
  [{ code: 'EAI_AGAIN' }, NOT_SENT('no-such-host')],
  [{ code: 'ECONNREFUSED' }, NOT_SENT('refused-connection')],
  [{ code: 'UND_ERR_CONNECT_TIMEOUT' }, NOT_SENT('connect-timeout')],
  [{ code: 'EHOSTUNREACH' }, NOT_SENT('unreachable')],
  [{ code: 'ENETUNREACH' }, NOT_SENT('unreachable')],
  [{ code: 'ETIMEDOUT', syscall: 'connect' }, NOT_SENT('connect-timeout')],
  [{ code: 'ETIMEDOUT' }, NOT_SENT('connect-timeout')],
  [{ code: 'ETIMEDOUT', syscall: 'read' }, DOUBT],
  [{ code: 'ETIMEDOUT', syscall: 'write' }, DOUBT],
  [{ code: 'ECONNRESET' }, DOUBT],
  [{ code: 'EPIPE' }, DOUBT],
  [{ code: 'UND_ERR_SOCKET' }, DOUBT],
  [{ code: 'CERT_HAS_EXPIRED' }, NOT_SENT('tls')],
  [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, NOT_SENT('tls')],
  [{ code: 'SELF_SIGNED_CERT_IN_CHAIN' }, NOT_SENT('tls')],
  [{ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }, NOT_SENT('tls')],
  [{ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, NOT_SENT('tls')],
  [{ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }, NOT_SENT('tls')],
  [{ code: 'EPROTO' }, NOT_SENT('tls')],
  [{ code: 0 }, NOT_SENT('proxy')],
])('%j comes to %j, on the error itself as on its cause', (error, expected) => {
  expect(nameError(error)).toMatchObject(expected);
  expect(nameError(new TypeError('fetch failed', { cause: error }))).toMatchObject(expected);
});

test('what took too long is doubt, and what cannot be made into a request is not sent', () => {
  expect(nameError(new DOMException('time is over', 'TimeoutError'))).toMatchObject(DOUBT);
  expect(nameError(new TypeError('Invalid header value'))).toMatchObject({ kind: 'failed', code: 'bad-request' });
  expect(nameError(new Error('Something else'))).toMatchObject(DOUBT);
});
