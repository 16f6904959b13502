const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_policy = require("./policy.js");
const require_shape = require("./shape.js");
const require_timetables = require("./timetables.js");
const require_audit = require("./audit.js");
// src/policy/load-text.ts
function loadPolicy(text, file, options = {}) {
	return require_policy.loadParsed(require_policy.parseYaml(text, file), file, {
		shapeProblems: require_shape.shapeProblems,
		buildTimetables: require_timetables.buildTimetables
	}, options);
}
// src/policy/load-variant.ts
function loadVariant(policy, yaml, document) {
	const { schedules, calendars } = policy;
	const buildTimetables = () => ({
		schedules,
		calendars,
		problems: []
	});
	return require_policy.loadParsed({
		...yaml,
		value: document
	}, policy.file, {
		shapeProblems: require_shape.shapeProblems,
		buildTimetables
	});
}
// src/policy/index.ts
var policy_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	asMap: () => require_policy.asMap,
	auditPolicy: () => require_audit.auditPolicy,
	bareLogin: () => require_policy.bareLogin,
	checkShape: () => require_shape.checkShape,
	didYouMean: () => require_policy.didYouMean,
	fromPointer: () => require_policy.fromPointer,
	isPerson: () => require_policy.isPerson,
	listed: () => require_policy.listed,
	loadPolicy: () => loadPolicy,
	loadVariant: () => loadVariant,
	locateProblems: () => require_policy.locateProblems,
	namesake: () => require_policy.namesake,
	parseYaml: () => require_policy.parseYaml,
	problem: () => require_policy.problem,
	rulePositions: () => require_policy.rulePositions,
	scopeOf: () => require_policy.scopeOf,
	toPointer: () => require_policy.toPointer
});
Object.defineProperty(exports, "loadPolicy", {
	enumerable: true,
	get: function() {
		return loadPolicy;
	}
});
Object.defineProperty(exports, "loadVariant", {
	enumerable: true,
	get: function() {
		return loadVariant;
	}
});
Object.defineProperty(exports, "policy_exports", {
	enumerable: true,
	get: function() {
		return policy_exports;
	}
});
