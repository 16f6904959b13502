/** A mail server that takes every mail, without login and TLS: it listens on loopback only. */
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { readMail, type Mail } from './mime.ts';

export interface MailListener {
  readonly port: number;
  close(): Promise<void>;
}

/** Starts listening on a free port. */
export async function listenForMail(take: (mail: Mail & Envelope) => void): Promise<MailListener> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    converse(socket, take);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

/** As much of RFC 5321 as a client without extensions needs. */
function converse(socket: Socket, take: (mail: Mail & Envelope) => void): void {
  let buffer = '';
  let from = '';
  let to: string[] = [];
  let isText = false;
  const answer = (line: string): void => void socket.write(`${line}\r\n`);
  const obey = (line: string): void => {
    const [, address = ''] = /<([^>]*)>/.exec(line) ?? [];
    const command = line.slice(0, 4).toUpperCase();
    if (command === 'MAIL') from = address;
    if (command === 'RCPT') to = [...to, address];
    if (command === 'RSET') to = [];
    isText = command === 'DATA';
    answer(isText ? '354 End with a dot' : command === 'QUIT' ? '221 Bye' : '250 OK');
    if (command === 'QUIT') socket.end();
  };
  const step = (): boolean => {
    const end = isText ? '\r\n.\r\n' : '\r\n';
    const at = buffer.indexOf(end);
    if (at === -1) return false;
    const part = buffer.slice(0, at);
    buffer = buffer.slice(at + end.length);
    if (!isText) obey(part);
    else {
      isText = false;
      take({ from, to, ...readMail(part.replaceAll('\r\n..', '\r\n.')) });
      to = [];
      answer('250 OK');
    }
    return true;
  };
  answer('220 sandbox');
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    buffer += chunk;
    while (step());
  });
}
