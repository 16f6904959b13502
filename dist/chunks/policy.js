const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_channels = require("./policy-channels.js");
const require_policy_validation = require("./policy-validation.js");
const require_shape = require("./policy-shape.js");
const require_calendar = require("./calendar.js");
// src/policy/load-text.ts
function loadPolicy(text, file, options = {}) {
	const { commit, bases = [], missing } = options;
	const texts = [{
		file,
		text
	}, ...bases];
	return require_policy_validation.loadParsed(require_policy_validation.parsePolicy(texts, missing), texts, {
		shapeProblems: require_shape.shapeProblems,
		buildTimetables: require_calendar.buildTimetables,
		buildWays: require_channels.buildWays
	}, commit);
}
function loadVariant(policy, yaml, document) {
	const { schedules, calendars } = policy;
	const asBuilt = () => ({
		schedules,
		calendars,
		problems: []
	});
	return require_policy_validation.loadParsed({
		...yaml,
		value: document
	}, policy.texts, {
		shapeProblems: require_shape.shapeProblems,
		buildTimetables: asBuilt,
		buildWays: require_channels.buildWays
	});
}
// src/policy/named-rules.ts
const ruleIn = (promised) => typeof promised === "object" ? promised : null;
function rulesOf(policy) {
	const rulesAt = (name, path, rule, isTruth = true) => rule === null ? [] : [{
		name,
		pointer: require_policy_validation.toPointer(path),
		rule,
		isTruth
	}];
	return [
		...rulesAt("incident", ["incident", "when"], policy.incident.when),
		...policy.conditions.flatMap(({ name, rule }) => rulesAt(`condition ${name}`, ["conditions", name], rule)),
		...policy.severities.flatMap(({ id, when, acknowledgeWithin, updateEvery }, index) => [
			...rulesAt(`severity ${id}`, [
				"severities",
				index,
				"when"
			], when),
			...rulesAt(`severity ${id} acknowledge-within`, [
				"severities",
				index,
				"acknowledge-within"
			], ruleIn(acknowledgeWithin), false),
			...rulesAt(`severity ${id} update-every`, [
				"severities",
				index,
				"update-every"
			], ruleIn(updateEvery), false)
		]),
		...[...policy.roles.values()].flatMap(({ id, who, otherwise }) => [...rulesAt(`role ${id}`, [
			"roles",
			id,
			"who"
		], who, false), ...rulesAt(`role ${id} otherwise`, [
			"roles",
			id,
			"otherwise"
		], otherwise, false)]),
		...policy.triggers.flatMap(({ id, when, repeat }, index) => [...rulesAt(`trigger ${id}`, [
			"triggers",
			index,
			"when"
		], when), ...rulesAt(`trigger ${id} repeat`, [
			"triggers",
			index,
			"repeat"
		], repeat, false)])
	];
}
// src/policy/index.ts
var policy_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	actionOf: () => require_policy_validation.actionOf,
	asMap: () => require_policy_validation.asMap,
	auditPolicy: () => require_calendar.auditPolicy,
	bareLogin: () => require_policy_validation.bareLogin,
	checkShape: () => require_policy_validation.checkShape,
	describeDo: () => require_policy_validation.describeDo,
	didYouMean: () => require_policy_validation.didYouMean,
	fromPointer: () => require_policy_validation.fromPointer,
	isPerson: () => require_policy_validation.isPerson,
	isWithin: () => require_policy_validation.isWithin,
	listNames: () => require_policy_validation.listNames,
	loadPolicy: () => loadPolicy,
	loadVariant: () => loadVariant,
	locateProblems: () => require_policy_validation.locateProblems,
	namesIn: () => require_policy_validation.namesIn,
	parsePolicy: () => require_policy_validation.parsePolicy,
	parseYaml: () => require_policy_validation.parseYaml,
	peopleDetails: () => require_policy_validation.peopleDetails,
	peopleTables: () => require_policy_validation.peopleTables,
	problem: () => require_policy_validation.problem,
	rulePositions: () => require_policy_validation.rulePositions,
	rulesOf: () => rulesOf,
	scopeOf: () => require_policy_validation.scopeOf,
	secretVariables: () => require_policy_validation.secretVariables,
	toPointer: () => require_policy_validation.toPointer
});
exports.loadPolicy = loadPolicy;
exports.loadVariant = loadVariant;
exports.policy_exports = policy_exports;
exports.rulesOf = rulesOf;
