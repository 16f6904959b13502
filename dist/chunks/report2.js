import { p as describeRule } from "./policy.js";
import { a as renderFirst, c as shippedTemplates, d as printTrace, f as toAnnotations, i as renderEffect, l as printCases, n as loadTemplates, o as renderStatus, r as headline, s as renderComment, t as renderSummary, u as printTested } from "./report.js";
import { n as printDiagnostics, r as toJson, t as countDiagnostics } from "./diagnostics2.js";
export { countDiagnostics, describeRule, headline, loadTemplates, printCases, printDiagnostics, printTested, printTrace, renderComment, renderEffect, renderFirst, renderStatus, renderSummary, shippedTemplates, toAnnotations, toJson };
