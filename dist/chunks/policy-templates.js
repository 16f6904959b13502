require("./rolldown-runtime.js");
const require_liquidjs = require("./liquidjs.js");
const require_policy_validation = require("./policy-validation.js");
const require_template_text = require("./policy-template-text.js");
// src/policy/templates.ts
const checkTemplates = (function checkTemplates(texts) {
	const yaml = require_policy_validation.parsePolicy(texts);
	const templates = require_policy_validation.asMap(require_policy_validation.asMap(yaml.value)?.["templates"]);
	if (yaml.value === void 0 || templates === null) return [];
	const facts = [...require_policy_validation.factsOf(require_policy_validation.declaredNames(yaml.value)).keys()];
	return Object.entries(templates).flatMap((([id, source]) => typeof source === "string" ? checkTemplate(source, require_policy_validation.toPointer(["templates", id]), valuesOf(id, facts), {
		yaml,
		texts
	}) : []));
});
const valuesOf = (function valuesOf(id, facts) {
	const message = require_policy_validation.isMessageId(id) ? require_policy_validation.MESSAGE_TEMPLATES[id] : null;
	const values = [...Object.keys(message?.parts ?? {}).map((name) => `part.${name}`), ...Object.keys(message?.values ?? require_policy_validation.REMINDER_VALUES)];
	const hasFacts = message?.facts ?? true;
	const listed = [...values.map(((value) => `\`${value}\``)), ...hasFacts ? ["every fact of this policy"] : []];
	return {
		known: /* @__PURE__ */ new Set([...values, ...hasFacts ? facts : []]),
		words: require_policy_validation.enumerate(listed)
	};
});
const checkTemplate = (function checkTemplate(template, path, { known, words: expected }, source) {
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
	const unknown = Object.values(globals).flat().filter((({ segments }) => !isKnown(segments, known))).map(({ segments, location }) => {
		const found = segments.filter((segment) => typeof segment === "string").join(".");
		return {
			...require_policy_validation.explain("unknown-variable", {
				found,
				expected,
				nearest: require_policy_validation.didYouMean(found, known)
			}),
			level: "error",
			place: placeIn(path, location.row, location.col, found.length, source),
			path
		};
	});
	const wrong = explainText(parsed);
	return wrong === null ? unknown : [...unknown, {
		...wrong,
		level: "error",
		place: source.yaml.place(path),
		path
	}];
});
const explainText = (function explainText(parsed) {
	if (!parsed.every((({ token: { kind } }) => kind === import_liquid_node.TokenKind.HTML || kind === import_liquid_node.TokenKind.Output))) return null;
	const text = parsed.map((({ token }) => token.kind === import_liquid_node.TokenKind.HTML ? token.getText() : VALUE)).join("");
	if (!require_template_text.saysSomething(text)) return require_policy_validation.explain("template-empty", {});
	const { open } = require_template_text.readTemplateText(text.trim());
	return open === null ? null : require_policy_validation.explain("template-open", { found: open });
});
const strictLiquid = (function strictLiquid() {
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
	delete liquid.filters["raw"];
	return liquid;
});
const isKnown = (function isKnown(segments, known) {
	const names = segments.filter(((segment) => typeof segment === "string"));
	if (names.length === segments.length && known.has(names.join("."))) return true;
	const rest = segments.at(-1);
	return segments.length > 1 && (typeof rest === "number" || typeof rest === "string" && PARTS.includes(rest)) && isKnown(segments.slice(0, -1), known);
});
var import_liquid_node = require_liquidjs.require_liquid_node();
const PARTS = [
	"size",
	"first",
	"last"
];
const VALUE = "\ue001";
function placeIn(path, row, col, length, { yaml, texts }) {
	const template = yaml.place(path);
	const lines = (texts.find(({ file }) => file === template.file)?.text ?? "").split("\n");
	const first = lines[template.line - 1]?.slice(template.col - 1) ?? "";
	if (first.startsWith("|") && !/^\|[+-]?\d/.test(first)) {
		const indent = lines.slice(template.line).find((line) => line.trim() !== "")?.search(/\S/) ?? 0;
		return span(template.file, template.line + row, indent + col, length);
	}
	if (template.line !== template.endLine || /^[>|]/.test(first)) return template;
	const quoted = /^["']/.test(first) ? 1 : 0;
	return span(template.file, template.line, template.col + quoted + col - 1, length);
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
