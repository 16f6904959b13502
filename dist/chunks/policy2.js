import { n as checkShape } from "./load.js";
import { n as problem, t as locateProblems } from "./problem.js";
import { t as parseYaml } from "./yaml2.js";
import { t as loadPolicy } from "./policy.js";
import { t as auditPolicy } from "./audit2.js";
export { auditPolicy, checkShape, loadPolicy, locateProblems, parseYaml, problem };
