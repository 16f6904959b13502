import { L as fromPointer, M as locateProblems, N as problem, f as scopeOf, l as checkShape, n as loadVariant, s as parseYaml, y as rulePositions, z as toPointer } from "./policy.js";
import { t as loadPolicy } from "./policy2.js";
import { t as auditPolicy } from "./audit2.js";
export { auditPolicy, checkShape, fromPointer, loadPolicy, loadVariant, locateProblems, parseYaml, problem, rulePositions, scopeOf, toPointer };
