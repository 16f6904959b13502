export type { Acts, NewIssue } from './act.ts';
export type { Fault, FaultKind } from './faults.ts';
export type { LoggedRequest, Sandbox, SandboxOptions } from './sandbox.ts';
export { startSandbox } from './server.ts';
export type { StoredComment, StoredIssue } from './store.ts';
export { renderThread } from './thread.ts';
