const require_policy_validation = require("./policy-validation.js");
// src/engine/text/elements.ts
function elementsIn(lines) {
	if (!lines.some(({ prose }) => prose.includes("<"))) return lines.map(() => null);
	const [pre, quote, code] = [
		within(lines, "pre"),
		within(lines, "blockquote"),
		within(lines, "code")
	];
	return lines.map((_, index) => quote[index] ? "quote" : pre[index] || code[index] ? "code" : null);
}
function within(lines, name) {
	const changes = new Int32Array(lines.length + 1);
	for (const [from, to] of spansOf(lines, name)) {
		if (to < from) continue;
		changes[from] = (changes[from] ?? 0) + 1;
		changes[to + 1] = (changes[to + 1] ?? 0) - 1;
	}
	let depth = 0;
	return lines.map((_, index) => {
		depth += changes[index] ?? 0;
		return depth > 0;
	});
}
function spansOf(lines, name) {
	const ends = endsOfHtml(lines);
	const spans = [];
	const open = [];
	const leave = (depth, before) => {
		while ((open.at(-1)?.depth ?? -1) > depth) {
			const opening = open.pop();
			if (opening && opening.end !== null) spans.push([opening.from, Math.min(opening.end, before - 1)]);
		}
	};
	for (const [index, line] of lines.entries()) {
		leave(line.shared, index);
		if (line.kind !== "text") continue;
		for (const { isEnd, isFirst } of tagsOf(line, name)) {
			const opening = isEnd ? open.pop() : void 0;
			if (opening) spans.push([opening.from, index]);
			const end = line.isHtml && name !== "code" ? ends[index] ?? null : null;
			if (!isEnd) open.push({
				from: isFirst ? index : index + 1,
				end,
				depth: line.depth
			});
		}
	}
	leave(-1, lines.length);
	return spans;
}
function endsOfHtml(lines) {
	const ends = lines.map((_, index) => index);
	for (let index = lines.length - 2; index >= 0; index -= 1) if (lines[index + 1]?.isHtml) ends[index] = ends[index + 1] ?? index;
	return ends;
}
const TAGS = /<(\/?)(pre|blockquote|code)(?=[\s>]|$)/gi;
const WHOLE_TAGS = /<(\/?)(pre|blockquote|code)>/gi;
const NOTHING$1 = /^\s*$/;
const MARKS = /^\s*(?:(?:[-+*]|\d{1,9}[.)])\s+)*$/;
function tagsOf({ prose, isHtml, depth }, wanted) {
	return [...prose.matchAll(isHtml ? TAGS : WHOLE_TAGS)].flatMap(({ 1: slash, 2: name = "", index }, position) => {
		if (name.toLowerCase() !== wanted) return [];
		const isFirst = position === 0 && wanted !== "code" && (depth === 0 ? NOTHING$1 : MARKS).test(prose.slice(0, index));
		return [{
			isEnd: slash === "/",
			isFirst
		}];
	});
}
// src/engine/text/blocks.ts
const NONE = { kind: "none" };
const PARAGRAPH = { kind: "paragraph" };
const FENCE = / {0,3}(`{3,}(?=[^`]*$)|~{3,})/y;
const FENCE_END = / {0,3}(`{3,}|~{3,}) *$/y;
const HEADING = /#{1,6}(?: |$)/y;
const UNDERLINE = / {0,3}(?:-+|=+) *$/y;
const ITEM = /(?:[-+*]|\d{1,9}[.)])(?= |$)/y;
const PRE = /<(?:pre|script|style|textarea)(?=[\s>]|$)/iy;
const PRE_END = /<\/(?:pre|script|style|textarea)>/gi;
const UNSEEN$1 = [
	[/<!--/y, /-->/g],
	[/<\?/y, /\?>/g],
	[/<![A-Z]/y, />/g],
	[/<!\[CDATA\[/iy, /\]\]>/g]
];
const ELEMENT = /<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=\s|\/?>|$)/iy;
const ALONE = /<\/?[a-z][a-z\d-]*(?:\s[^<>]*)?\/?> *$/iy;
const CODE = 4;
var BlockReader = class {
	#containers = [];
	#quotes = 0;
	#isMarked = false;
	#shared = 0;
	#leaf = NONE;
	#kind = "inline";
	#isEmptyItem = false;
	#line = "";
	#at = 0;
	#end = 0;
	#rule = NO_RULE;
	read(line, inComment) {
		this.#line = withoutTabs(line);
		this.#at = 0;
		this.#end = endOf$1(this.#line);
		this.#rule = ruleOf(this.#line, this.#end);
		this.#isMarked = false;
		this.#shared = this.#containers.length;
		const matched = this.#goOnWithContainers();
		this.#isEmptyItem = false;
		const inside = matched === this.#containers.length ? this.#goOnWithLeaf(inComment) : null;
		if (inside !== null) return this.#blockOf(inside, false);
		const goesOn = this.#begin(matched);
		return this.#blockOf(this.#kind, goesOn);
	}
	#blockOf(kind, goesOn) {
		return {
			kind,
			goesOn,
			quote: this.#quotes === 0 ? "none" : this.#isMarked ? "marked" : "continued",
			depth: this.#containers.length,
			shared: this.#shared
		};
	}
	#goOnWithContainers() {
		let quotes = 0;
		for (let index = 0; index < this.#containers.length; index += 1) {
			const container = this.#containers[index];
			const isBlank = this.#isBlank();
			if (isBlank && quotes === this.#quotes && !this.#isEmptyItem) break;
			if (container === "quote") {
				if (!this.#takeQuote()) return index;
				quotes += 1;
			} else if (container !== void 0) {
				const indent = this.#indent(container);
				const isEmptyItem = this.#isEmptyItem && index === this.#containers.length - 1;
				if (indent < container && (!isBlank || isEmptyItem)) return index;
				this.#at += indent;
			}
		}
		return this.#containers.length;
	}
	#goOnWithLeaf(inComment) {
		const leaf = this.#leaf;
		if (leaf.kind === "fence") {
			const isEnd = this.#find(FENCE_END)?.[1]?.startsWith(leaf.marker) ?? false;
			if (isEnd) this.#leaf = NONE;
			return isEnd ? "fence" : "code";
		}
		if (!("end" in leaf)) return null;
		const ends = leaf.end === null ? this.#isBlank() : this.#find(leaf.end) !== null;
		const isFence = !inComment && leaf.end === null && this.#find(FENCE) !== null;
		if (ends || isFence) this.#leaf = NONE;
		return isFence || ends && leaf.end === null ? null : leaf.kind;
	}
	#begin(matched) {
		this.#kind = "inline";
		const isParagraph = this.#leaf.kind === "paragraph";
		const isHere = isParagraph && matched === this.#containers.length;
		const isUnderline = isHere && this.#find(UNDERLINE) !== null;
		const count = isUnderline ? 0 : this.#beginContainers(matched, isHere);
		const inParagraph = isParagraph && count === 0;
		const leaf = isUnderline || this.#isBlank() || this.#isRule() ? NONE : this.#takeLeaf(inParagraph, isHere && count === 0);
		if (inParagraph && leaf === PARAGRAPH) return true;
		this.#close(matched + count);
		this.#leaf = leaf;
		return false;
	}
	#beginContainers(matched, inParagraph) {
		let count = 0;
		while (!this.#isBlank() && this.#indent(CODE) < CODE) {
			const container = this.#isRule() ? null : this.#takeContainer(inParagraph && count === 0);
			if (container === null) break;
			if (count === 0) this.#close(matched);
			this.#containers.push(container);
			if (container === "quote") this.#quotes += 1;
			count += 1;
		}
		return count;
	}
	#close(from) {
		this.#shared = Math.min(this.#shared, from);
		for (const container of this.#containers.splice(from)) if (container === "quote") this.#quotes -= 1;
	}
	#takeContainer(inParagraph) {
		const indent = this.#indent(CODE);
		if (this.#takeQuote()) return "quote";
		this.#at += indent;
		const marker = this.#find(ITEM)?.[0];
		const from = this.#at + (marker?.length ?? 0);
		const isEmpty = from >= this.#end;
		if (marker === void 0 || inParagraph && (isEmpty || /^(?!0*1[.)])\d/.test(marker))) {
			this.#at -= indent;
			return null;
		}
		this.#at = from;
		const gap = this.#indent(5);
		const width = isEmpty || gap > CODE ? 1 : gap;
		this.#isEmptyItem = isEmpty;
		this.#at += width;
		return indent + marker.length + width;
	}
	#takeLeaf(inParagraph, isHere) {
		const indent = this.#indent(CODE);
		if (indent === CODE) {
			if (!inParagraph) this.#kind = "indented";
			return inParagraph ? PARAGRAPH : NONE;
		}
		const fence = this.#find(FENCE)?.[1];
		if (fence !== void 0) {
			this.#kind = "fence";
			return {
				kind: "fence",
				marker: fence
			};
		}
		this.#at += indent;
		if (this.#find(HEADING) !== null) return NONE;
		return this.#line.charAt(this.#at) === "<" ? this.#takeHtml(isHere) : PARAGRAPH;
	}
	#takeHtml(isHere) {
		const end = this.#find(PRE) !== null ? PRE_END : UNSEEN$1.find(([begin]) => this.#find(begin) !== null)?.[1];
		const isElement = this.#find(ELEMENT) !== null || !isHere && this.#find(ALONE) !== null;
		if (end === void 0 && !isElement) return PARAGRAPH;
		this.#kind = "markup";
		return end !== void 0 && this.#find(end) !== null ? NONE : {
			kind: "markup",
			end: end ?? null
		};
	}
	#takeQuote() {
		const at = this.#at + this.#indent(CODE);
		if (at - this.#at === CODE || this.#line.charAt(at) !== ">") return false;
		this.#at = this.#line.charAt(at + 1) === " " ? at + 2 : at + 1;
		this.#isMarked = true;
		return true;
	}
	#isRule() {
		const at = this.#at + this.#indent(CODE);
		return at - this.#at < CODE && at >= this.#rule.from && at <= this.#rule.to;
	}
	#isBlank() {
		return this.#at >= this.#end;
	}
	#indent(most) {
		let at = this.#at;
		while (at < this.#at + most && this.#line.charAt(at) === " ") at += 1;
		return at - this.#at;
	}
	#find(pattern) {
		pattern.lastIndex = this.#at;
		return pattern.exec(this.#line);
	}
};
const NO_RULE = {
	from: 0,
	to: -1
};
function ruleOf(line, end) {
	const mark = line.charAt(end - 1);
	if (mark === "" || !"-*_".includes(mark)) return NO_RULE;
	let from = end;
	let count = 0;
	let to = -1;
	while (from > 0 && (line.charAt(from - 1) === mark || line.charAt(from - 1) === " ")) {
		from -= 1;
		if (line.charAt(from) === mark) count += 1;
		if (count === 3 && to < 0) to = from;
	}
	return {
		from,
		to
	};
}
function endOf$1(line) {
	let end = line.length;
	while (line.charAt(end - 1) === " ") end -= 1;
	return end;
}
function withoutTabs(line) {
	if (!line.includes("	")) return line;
	let text = "";
	for (const part of line.split("	")) text += part + " ".repeat(CODE - part.length % CODE);
	return text;
}
// src/engine/text/link-parts.ts
const BLANK = /[ \t-\r]/;
const BRACKETS = /(?:[^ \t-\r\\()]|\\[!-/:-@[-`{-~]?)*([()])?/y;
const BRACKETED = /<(?:[^<>\n\\]|\\.)*>/y;
const CLOSING = {
	"\"": "\"",
	"'": "'",
	"(": ")"
};
const MOST_OPEN = 32;
function blanksEnd(text, from) {
	let at = from;
	while (at < text.length && BLANK.test(text.charAt(at))) at += 1;
	return at;
}
function addressEnd(text, from) {
	if (text.charAt(from) === "<") {
		BRACKETED.lastIndex = from;
		return BRACKETED.test(text) ? BRACKETED.lastIndex : null;
	}
	let open = 0;
	BRACKETS.lastIndex = from;
	for (;;) {
		const bracket = BRACKETS.exec(text)?.[1];
		const at = BRACKETS.lastIndex;
		if (bracket === void 0) return at;
		open += bracket === "(" ? 1 : -1;
		if (open < 0) return at - 1;
		if (open > MOST_OPEN) return null;
	}
}
function titleEnd(text, from) {
	const open = text.charAt(from);
	const close = CLOSING[open];
	if (close === void 0) return null;
	for (let at = from + 1; at < text.length; at += 1) {
		const character = text.charAt(at);
		if (character === close) return at + 1;
		if (character === "(" && open === "(") return null;
		if (character === "\\") at += 1;
	}
	return null;
}
// src/engine/text/definitions.ts
const BEGINNING = /(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*\[(?!\^|\s*\])(?:[^[\]\\]|\\[^]){1,999}\]:/y;
function definitionsIn(paragraph) {
	const found = [];
	for (let at = 0; at < paragraph.length;) {
		BEGINNING.lastIndex = at;
		if (!BEGINNING.test(paragraph)) break;
		const from = blanksEnd(paragraph, BEGINNING.lastIndex);
		const address = addressEnd(paragraph, from);
		const end = address === null || address === from ? null : lastOf(paragraph, address);
		if (end === null) break;
		const text = paragraph.slice(at, end);
		found.push({
			lines: text.split("\n").length,
			isHint: /^(?:#|<>)/.test(paragraph.slice(from, from + 2))
		});
		at = end + 1;
	}
	return found;
}
function lastOf(paragraph, address) {
	const from = blanksEnd(paragraph, address);
	const title = from === address ? null : titleEnd(paragraph, from);
	return (title === null ? null : lineEnd(paragraph, title)) ?? lineEnd(paragraph, address);
}
function lineEnd(text, from) {
	let at = from;
	while (text.charAt(at) === " " || text.charAt(at) === "	") at += 1;
	return at === text.length || text.charAt(at) === "\n" ? at : null;
}
// src/engine/text/html.ts
const UNSEEN = /<!---?>|<!--|<[!?]|<\/(?![a-z>])/gi;
const ENDS = {
	"-->": /--!?>/g,
	">": />/g
};
function readHtml(html, before) {
	let text = "";
	let at = 0;
	let end = before;
	for (;;) {
		if (end !== null) {
			const from = at;
			at = endOf(ENDS[end], html, at) ?? html.length + 1;
			text += breaksOf(html.slice(from, at));
			if (at > html.length) return {
				text,
				end
			};
		}
		UNSEEN.lastIndex = at;
		const next = UNSEEN.exec(html);
		text += html.slice(at, next?.index ?? html.length);
		if (next === null) return {
			text,
			end: null
		};
		at = UNSEEN.lastIndex;
		end = next[0] === "<!--" ? "-->" : next[0].startsWith("<!--") ? null : ">";
	}
}
function endOf(pattern, text, at) {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : null;
}
const breaksOf = (text) => text.includes("\n") ? text.replaceAll(/[^\n]+/g, "") : "";
// src/engine/text/atoms.ts
const START = /\\[!-/:-@[-`{-~]|`+|<!---?>|<!--|<\?|<![A-Z]+\s|<!\[[Cc][Dd][Aa][Tt][Aa]\[|<|!?\[|\]/g;
const TAG = /<(?:[a-z][a-z\d-]*(?:\s+[a-z_:][\w:.-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/[a-z][a-z\d-]*\s*)>/iy;
const ADDRESS = /<(?:[a-z][a-z\d.+-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d.-]*[a-z\d])?)>/iy;
function atomsOf(paragraph) {
	const ends = new Ends(paragraph);
	const atoms = [];
	const brackets = [];
	let closed = 0;
	const close = (at) => {
		const bracket = brackets.pop();
		const isClosed = brackets.length < closed;
		closed = Math.min(closed, brackets.length);
		const to = bracket === void 0 || isClosed && !bracket.isImage ? null : linkEnd(paragraph, at);
		if (bracket === void 0 || to === null) return null;
		if (!bracket.isImage) closed = brackets.length;
		else while ((atoms.at(-1)?.from ?? -1) > bracket.at) atoms.pop();
		atoms.push({
			kind: "aside",
			from: bracket.isImage ? bracket.at : at,
			to
		});
		return to;
	};
	START.lastIndex = 0;
	for (let found = START.exec(paragraph); found !== null; found = START.exec(paragraph)) {
		const { 0: mark, index } = found;
		const after = index + mark.length;
		let to = null;
		if (mark.endsWith("[") && mark.length < 3) brackets.push({
			at: index,
			isImage: mark.length === 2
		});
		else if (mark === "]") to = close(after);
		else {
			const atom = atomAt(paragraph, mark, index, ends);
			if (atom !== null) atoms.push(atom);
			to = atom?.to ?? null;
		}
		START.lastIndex = to ?? after;
	}
	return atoms;
}
function atomAt(paragraph, mark, from, ends) {
	if (mark.startsWith("\\")) return {
		kind: "escape",
		from,
		to: from + mark.length
	};
	if (mark === "<") {
		const tag = endOf(TAG, paragraph, from);
		const to = tag ?? endOf(ADDRESS, paragraph, from);
		return to === null ? null : {
			kind: tag === null ? "aside" : "tag",
			from,
			to
		};
	}
	const to = ends.of(mark, from);
	return to === null ? null : {
		kind: mark.startsWith("`") ? "code" : "unseen",
		from,
		to
	};
}
function linkEnd(text, at) {
	if (text.charAt(at) !== "(") return null;
	const address = addressEnd(text, blanksEnd(text, at + 1));
	if (address === null) return null;
	const from = blanksEnd(text, address);
	const to = blanksEnd(text, (from === address ? null : titleEnd(text, from)) ?? from);
	return text.charAt(to) === ")" ? to + 1 : null;
}
var Ends = class {
	#paragraph;
	#runs = /* @__PURE__ */ new Map();
	#html = /* @__PURE__ */ new Map();
	constructor(paragraph) {
		this.#paragraph = paragraph;
		for (const { 0: run, index } of [...paragraph.matchAll(/`+/g)].toReversed()) {
			const sameLength = this.#runs.get(run.length);
			if (sameLength === void 0) this.#runs.set(run.length, [index]);
			else sameLength.push(index);
		}
	}
	of(mark, at) {
		return mark.startsWith("`") ? this.#ofCode(at, mark.length) : this.#ofHtml(mark, at + mark.length);
	}
	#ofCode(at, length) {
		const runs = this.#runs.get(length) ?? [];
		while ((runs.at(-1) ?? Infinity) < at + length) runs.pop();
		const end = runs.at(-1);
		return end === void 0 ? null : end + length;
	}
	#ofHtml(mark, from) {
		if (mark.endsWith(">")) return from;
		const close = mark === "<!--" ? "-->" : mark === "<?" ? "?>" : mark.endsWith("[") ? "]]>" : ">";
		let end = this.#html.get(close) ?? 0;
		if (end >= 0 && end < from) end = this.#paragraph.indexOf(close, from);
		this.#html.set(close, end);
		return end < 0 ? null : end + close.length;
	}
};
// src/engine/text/inline.ts
function readInline(paragraph, inComment) {
	if (!/[\\`<]|\]\(/.test(paragraph)) return {
		lines: paragraph.split("\n").map(inComment ? nothing : plain),
		inComment
	};
	let text = "";
	let prose = "";
	let end = inComment ? "-->" : null;
	let at = 0;
	let line = 0;
	const withins = /* @__PURE__ */ new Set();
	let isSeen = false;
	const show = (visible, ofProse) => {
		text += visible;
		prose += ofProse;
	};
	const take = (to, kind) => {
		const part = paragraph.slice(at, to);
		at = to;
		const last = line;
		line += countBreaks(part);
		if (kind !== "prose" && (kind !== "unseen" || isSeen)) for (let within = last + 1; within <= line; within += 1) withins.add(within);
		if (kind === "unseen") {
			const visible = readHtml(part, end);
			({end} = visible);
			show(visible.text, visible.text);
		} else if (end === null) show(part, proseOf(part, kind));
		else show(breaksOf(part), breaksOf(part));
		const rest = kind === "prose" ? part.slice(part.lastIndexOf("\n") + 1) : kind === "unseen" ? "" : part;
		isSeen = end === null && rest.trim() !== "" || isSeen && (kind !== "prose" || rest.length === part.length);
	};
	for (const { kind, from, to } of atomsOf(paragraph)) {
		take(from, "prose");
		take(to, kind);
	}
	take(paragraph.length, "prose");
	const proses = prose.split("\n");
	return {
		lines: text.split("\n").map((line, index) => ({
			text: line,
			prose: proses[index] ?? "",
			isWithin: withins.has(index)
		})),
		inComment: end !== null
	};
}
const plain = (text) => ({
	text,
	prose: text,
	isWithin: false
});
const nothing = () => ({
	text: "",
	prose: "",
	isWithin: false
});
function proseOf(part, kind) {
	if (kind === "prose") return part;
	return kind === "tag" ? `${/^<\/?[^\s/>]*/.exec(part)?.[0] ?? ""}>${breaksOf(part)}` : breaksOf(part);
}
const countBreaks = (part) => part.includes("\n") ? part.split("\n").length - 1 : 0;
// src/engine/text/lines.ts
function readLines(body) {
	const texts = body.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n").split("\n");
	if (!MARKED.test(body)) return texts.map((text) => ({
		text,
		prose: text,
		...PLAIN
	}));
	const lines = [];
	const blocks = new BlockReader();
	let end = null;
	let paragraph = [];
	const finish = () => {
		if (paragraph.length === 0) return;
		const read = readParagraph(paragraph.map(({ text }) => text), end === "-->");
		for (const [index, { block }] of paragraph.entries()) lines.push(lineOf(block, read.lines[index] ?? NOTHING));
		end = read.inComment ? "-->" : null;
		paragraph = [];
	};
	for (const text of texts) {
		const block = blocks.read(text, end === "-->");
		if (!block.goesOn) finish();
		if (block.kind !== "markup" && end === ">") end = null;
		if (block.kind === "inline") paragraph.push({
			block,
			text
		});
		else if (block.kind === "markup") {
			const visible = readHtml(text, end);
			end = visible.end;
			lines.push(lineOf(block, {
				text: visible.text,
				prose: visible.text,
				isWithin: false
			}));
		} else lines.push(end !== null ? {
			...lineOf(block, NOTHING),
			kind: "text"
		} : lineOf(block, {
			text,
			prose: "",
			isWithin: false
		}));
	}
	finish();
	return lines;
}
const MARKED = /[`~<>\\\t]| {4}|\]:|\]\(/;
function readParagraph(texts, inComment) {
	const defined = [];
	const definitions = /\]:/.test(texts.join("\n")) ? definitionsIn(texts.join("\n")) : [];
	for (const { lines, isHint } of definitions) for (let index = 0; index < lines; index += 1) defined.push({
		text: isHint ? "" : texts[defined.length] ?? "",
		prose: "",
		isWithin: index > 0
	});
	if (defined.length === texts.length) return {
		lines: defined,
		inComment
	};
	const rest = readInline(texts.slice(defined.length).join("\n"), inComment);
	return {
		...rest,
		lines: [...defined, ...rest.lines]
	};
}
const NOTHING = {
	text: "",
	prose: "",
	isWithin: false
};
const PLAIN = {
	kind: "text",
	isContinuation: false,
	isWithin: false,
	isHtml: false,
	depth: 0,
	shared: 0
};
function lineOf({ kind, quote, depth, shared }, line) {
	const own = kind === "fence" ? "fence" : kind === "code" || kind === "indented" ? "code" : "text";
	return {
		...line,
		kind: quote === "marked" || quote === "continued" && own !== "text" ? "quote" : own,
		isContinuation: quote === "continued" && own === "text",
		isHtml: kind === "markup",
		depth,
		shared
	};
}
// src/engine/text/own-lines.ts
const mayBeCommand = ({ kind, isWithin }) => kind === "text" && !isWithin;
function ownLines(body) {
	const lines = readLines(body);
	const introductions = introducing(lines);
	const own = [];
	const elements = elementsIn(lines);
	for (const [index, line] of lines.entries()) {
		const { text, prose, kind, isWithin } = line;
		const element = kind === "text" ? elements[index] : null;
		if (element === "code") own.push({
			text,
			prose: "",
			kind: "code",
			isWithin
		});
		if (element || introductions.has(index) || kind === "quote" || kind === "fence") continue;
		own.push({
			text,
			prose,
			kind: kind === "text" && line.isContinuation ? "continuation" : kind,
			isWithin
		});
	}
	return own;
}
const STARRED = /\*\*\*@\*\*\*/;
function introducing(lines) {
	const isText = (at) => lines[at]?.kind === "text" && lines[at]?.text.trim() !== "";
	const text = (at) => isText(at) ? lines[at]?.text ?? "" : "";
	const found = /* @__PURE__ */ new Set();
	for (const [index, { kind }] of lines.entries()) {
		if (kind !== "quote" || lines[index - 1]?.kind === "quote") continue;
		let last = index - 1;
		while (lines[last]?.text.trim() === "" && lines[last]?.kind === "text") last -= 1;
		if (!text(last).trim().endsWith(":")) continue;
		const isLong = STARRED.test(text(last)) ? text(last - 1).trim().endsWith("<") : STARRED.test(text(last - 1));
		if (isLong) found.add(last - 1);
		if (isLong || STARRED.test(text(last))) found.add(last);
	}
	return found;
}
// src/engine/text/command-line.ts
const SLASHES = "/\uff0f";
const EMPHASIS = "*_";
const BULLETS = "-+\u2022\u00b7\u2013\u2014";
const PUNCTUATION = /[.,:;!?*_~)\]}"'`\u2026\u2013\u2014\u2018\u2019\u201C\u201D\u3001\u3002\uFF01\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F-]/;
const WIDEST_GAP = 4;
function readCommandLine(line) {
	if (!line.includes("/") && !line.includes("\uff0f")) return null;
	const text = visible(line);
	const start = slashAt(text);
	if (start === null) return null;
	const end = nameEnd(text, start.at + 1);
	if (end === start.at + 1 || goesOn(text, end)) return null;
	let at = end;
	while (at < text.length && PUNCTUATION.test(text.charAt(at)) && !beginsNumber(text, at)) at += 1;
	return {
		name: text.slice(start.at + 1, end).normalize("NFKC").toLowerCase(),
		rest: withoutClosing(text.slice(at), start.emphasis)
	};
}
const MEANT = /^(?:[\s([{"'#!.*_\u2018\u201C\u201E\u00AB\u2039\-+\u2022\u00B7\u2013\u2014]|\p{Extended_Pictographic})*[/\uFF0F\\]+ ?/u;
function readNearCommandLine(line) {
	if (!/[/\uFF0F\\]/.test(line)) return null;
	const text = visible(line);
	const from = MEANT.exec(text)?.[0].length;
	return from === void 0 ? null : readCommandLine(`/${text.slice(from)}`);
}
function visible(line) {
	const text = line.replaceAll(/\s/g, " ");
	return /^[ -~]*$/.test(text) ? text : require_policy_validation.withoutInvisible(text).replaceAll(/\u034F|[\u115F\u1160\u3164]|[\uFE00-\uFE0F]/g, "");
}
function slashAt(text) {
	let at = 0;
	let emphasis = "";
	while (at < text.length) {
		const character = text.charAt(at);
		if (SLASHES.includes(character)) return {
			at,
			emphasis
		};
		if (character === " ") at += 1;
		else if (EMPHASIS.includes(character)) {
			const from = at;
			while (at < text.length && EMPHASIS.includes(text.charAt(at))) at += 1;
			emphasis = text.slice(Math.max(from, at - 3), at);
		} else {
			const end = markEnd(text, at);
			if (end === null) return null;
			at = end;
		}
	}
	return null;
}
function markEnd(text, at) {
	const mark = /^(?:[0-9]{1,9}[.)]|\[[ xX]\])/.exec(text.slice(at, at + 11))?.[0];
	const end = BULLETS.includes(text.charAt(at)) ? at + 1 : at + (mark?.length ?? 0);
	if (end === at || text.charAt(end) !== " ") return null;
	return text.slice(end, end + WIDEST_GAP + 1).trim() === "" && text.length > end + WIDEST_GAP ? null : end;
}
function nameEnd(text, from) {
	let at = from;
	while (at < text.length && isOfName(text.charAt(at))) at += 1;
	while (at > from && "-_'".includes(text.charAt(at - 1))) at -= 1;
	return at;
}
const isLetter = (character) => /[A-Za-z0-9\uFF21-\uFF3A\uFF41-\uFF5A]/.test(character);
const isOfName = (character) => isLetter(character) || character !== "" && "-_'".includes(character);
function goesOn(text, end) {
	const after = text.charAt(end);
	if (after === ".") return isLetter(text.charAt(end + 1));
	return after === "\\" || after !== "" && SLASHES.includes(after) || /[\p{L}\p{N}]/u.test(after);
}
const beginsNumber = (text, at) => text.charAt(at) === "-" && /[0-9]/.test(text.charAt(at + 1));
function withoutClosing(rest, emphasis) {
	for (let at = emphasis === "" ? -1 : rest.indexOf(emphasis); at >= 0; at = rest.indexOf(emphasis, at + 1)) {
		const after = rest.charAt(at + emphasis.length);
		if (after === "" || after === " " || PUNCTUATION.test(after)) return rest.slice(0, at) + rest.slice(at + emphasis.length);
	}
	return rest;
}
exports.mayBeCommand = mayBeCommand;
exports.ownLines = ownLines;
exports.readCommandLine = readCommandLine;
exports.readLines = readLines;
exports.readNearCommandLine = readNearCommandLine;
