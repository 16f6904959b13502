export type { Acts, NewIssue } from './act.ts';
export type { Fault, FaultKind } from './faults.ts';
export { type LoggedRequest, type Sandbox, type SandboxOptions, startSandbox } from './server.ts';
export type { StoredComment, StoredIssue } from './store.ts';
export { renderThread } from './thread.ts';
