export { t as countDiagnostics, n as printDiagnostics, r as toJson } from "./diagnostics2.js";
