import { a as problem, i as locateProblems, n as loadPolicy, r as checkShape, t as auditPolicy } from "./policy.js";
import { t as parseYaml } from "./yaml.js";
export { auditPolicy, checkShape, loadPolicy, locateProblems, parseYaml, problem };
