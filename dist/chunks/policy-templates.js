require("./rolldown-runtime.js");
const require_liquidjs = require("./liquidjs.js");
const require_policy_validation = require("./policy-validation.js");
// src/policy/templates.ts
var import_liquid_node = require_liquidjs.require_liquid_node();
const VALUES = [
	"mentions",
	"reason",
	"issue.number",
	"issue.title",
	"severity.name",
	"severity.mark",
	"headline",
	"level.name",
	"policy.name",
	"next.at"
];
const PARTS = [
	"size",
	"first",
	"last"
];
function checkTemplates(texts) {
	const yaml = require_policy_validation.parsePolicy(texts);
	const templates = require_policy_validation.asMap(require_policy_validation.asMap(yaml.value)?.["templates"]);
	if (yaml.value === void 0 || templates === null) return [];
	const facts = require_policy_validation.factsOf(require_policy_validation.declaredNames(yaml.value)).keys();
	const known = /* @__PURE__ */ new Set([...VALUES, ...facts]);
	return Object.entries(templates).flatMap(([id, source]) => typeof source === "string" ? checkTemplate(source, require_policy_validation.toPointer(["templates", id]), known, {
		yaml,
		texts
	}) : []);
}
function checkTemplate(template, path, known, source) {
	const liquid = strictLiquid();
	let parsed;
	try {
		parsed = liquid.parse(template);
	} catch (error) {
		const { message, token } = error;
		const [row = 1, col = 1] = token?.getPosition() ?? [];
		const found = (message.split("\n")[0] ?? "").replace(/, line:\d+, col:\d+$/, "");
		return [{
			...require_policy_validation.explain("template-syntax", { found }),
			level: "error",
			place: placeIn(path, row, col, 1, source),
			path
		}];
	}
	const { globals } = liquid.analyzeSync(parsed, { partials: false });
	return Object.values(globals).flat().filter(({ segments }) => !isKnown(segments, known)).map(({ segments, location }) => {
		const found = segments.filter((segment) => typeof segment === "string").join(".");
		return {
			...require_policy_validation.explain("unknown-variable", {
				found,
				nearest: require_policy_validation.didYouMean(found, known)
			}),
			level: "error",
			place: placeIn(path, location.row, location.col, found.length, source),
			path
		};
	});
}
function strictLiquid() {
	const liquid = new import_liquid_node.Liquid({
		strictVariables: true,
		strictFilters: true,
		ownPropertyOnly: true,
		parseLimit: 1e5,
		relativeReference: false
	});
	for (const tag of [
		"include",
		"render",
		"layout",
		"block"
	]) delete liquid.tags[tag];
	return liquid;
}
function isKnown(segments, known) {
	const names = segments.filter((segment) => typeof segment === "string");
	if (names.length === segments.length && known.has(names.join("."))) return true;
	const rest = segments.at(-1);
	return segments.length > 1 && (typeof rest === "number" || typeof rest === "string" && PARTS.includes(rest)) && isKnown(segments.slice(0, -1), known);
}
function placeIn(path, row, col, length, { yaml, texts }) {
	const whole = yaml.place(path);
	const lines = (texts.find(({ file }) => file === whole.file)?.text ?? "").split("\n");
	const first = lines[whole.line - 1]?.slice(whole.col - 1) ?? "";
	if (first.startsWith("|") && !/^\|[+-]?\d/.test(first)) {
		const indent = lines.slice(whole.line).find((line) => line.trim() !== "")?.search(/\S/) ?? 0;
		return span(whole.file, whole.line + row, indent + col, length);
	}
	if (whole.line !== whole.endLine || /^[>|]/.test(first)) return whole;
	const quoted = /^["']/.test(first) ? 1 : 0;
	return span(whole.file, whole.line, whole.col + quoted + col - 1, length);
}
function span(file, line, col, length) {
	return {
		file,
		line,
		col,
		endLine: line,
		endCol: col + length
	};
}
exports.checkTemplates = checkTemplates;
