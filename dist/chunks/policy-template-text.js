require("./rolldown-runtime.js");
const require_micromark = require("./micromark.js");
// src/policy/template-text.ts
const readTemplateText = (function readTemplateText(text) {
	const entered = require_micromark.postprocess(require_micromark.parse({ extensions: [require_micromark.gfm()] }).document().write(require_micromark.preprocess()(text, "utf8", true))).filter((([kind]) => kind === "enter")).map((([, token]) => token));
	const rangesOf = ((names) => entered.filter((({ type }) => names.has(type))).map(({ start, end }) => [start.offset, end.offset]));
	const html = readHtml(text, rangesOf(/* @__PURE__ */ new Set(["htmlFlow", "htmlText"])));
	const quiet = [...rangesOf(QUIET), ...html.quiet];
	const fences = entered.filter((({ type }) => type === "codeFenced" || type === "codeFencedFence"));
	return {
		open: fences.at(-2)?.type === "codeFenced" && fences.at(-2)?.end.offset === text.length ? "a code fence" : html.open,
		beginsWithWords: entered.some((({ type, start }) => type === "paragraph" && start.offset === 0)),
		isLive: (offset) => !quiet.some(([from, to]) => from <= offset && offset < to)
	};
});
const readHtml = (function readHtml(text, pieces) {
	const tags = [];
	const quiet = [];
	const open = [];
	let isTagOpen = false;
	for (const [from, to] of pieces) {
		const piece = text.slice(from, to);
		if (/<\/?[a-z]/i.test(piece.replaceAll(TAG, ""))) isTagOpen = true;
		for (const { 0: tag, 1: end, 2: written = "", index } of piece.matchAll(TAG)) {
			const name = written.toLowerCase();
			tags.push([from + index, from + index + tag.length]);
			if (ENDLESS.has(name)) continue;
			if (end === "") open.push({
				name,
				from: from + index
			});
			else {
				const last = open.findLastIndex((one) => one.name === name);
				for (const closed of last < 0 ? [] : open.splice(last)) if (QUIET_ELEMENTS.has(closed.name)) quiet.push([closed.from, from + index]);
			}
		}
	}
	const [first] = open;
	return {
		quiet: [...quiet, ...tags],
		open: isTagOpen ? "a tag of HTML" : first === void 0 ? null : `\`<${first.name}>\``
	};
});
const QUIET = /* @__PURE__ */ new Set([
	"codeFenced",
	"codeIndented",
	"codeText",
	"link",
	"image",
	"definition",
	"gfmFootnoteDefinition",
	"autolink",
	"literalAutolink"
]);
const TAG = /<(\/?)([a-z][a-z\d-]*)(?=[\s/>])(?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;
const ENDLESS = new Set("area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option".split(" "));
const QUIET_ELEMENTS = /* @__PURE__ */ new Set([
	"pre",
	"code",
	"tt",
	"a",
	"script",
	"style",
	"textarea",
	"title"
]);
const saysSomething = ((text) => /[\p{L}\p{N}\p{So}\p{Co}]/u.test(text.replaceAll(/<[^<>]*>|&#?\w+;/g, "")));
exports.readTemplateText = readTemplateText;
exports.saysSomething = saysSomething;
