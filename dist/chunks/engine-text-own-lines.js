const require_policy_validation = require("./policy-validation.js");
// src/engine/text/blocks.ts
const NONE = { kind: "none" };
const PARAGRAPH = { kind: "paragraph" };
const FENCE = / {0,3}(`{3,}(?=[^`]*$)|~{3,})/y;
const FENCE_END = / {0,3}(`{3,}|~{3,}) *$/y;
const HEADING = /#{1,6}(?: |$)/y;
const RULE = / {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$/y;
const UNDERLINE = / {0,3}(?:-+|=+) *$/y;
const ITEM = /(?:[-+*]|\d{1,9}[.)])(?= |$)/y;
const COMMENT = /<!--/y;
const COMMENT_END = /-->/;
const PRE = /<(?:pre|script|style|textarea)(?=[\s>]|$)/iy;
const PRE_END = /<\/(?:pre|script|style|textarea)>/i;
const ELEMENT = /<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=\s|\/?>|$)/iy;
const ALONE = /<\/?[a-z][a-z\d-]*(?:\s[^<>]*)?>\s*$/iy;
const CODE = 4;
var BlockReader = class {
	#containers = [];
	#quotes = 0;
	#leaf = NONE;
	#kind = "inline";
	#line = "";
	#at = 0;
	#end = 0;
	read(line, inComment) {
		this.#line = withoutTabs(line);
		this.#at = 0;
		this.#end = this.#line.trimEnd().length;
		const matched = this.#goOnWithContainers();
		const inside = matched === this.#containers.length ? this.#goOnWithLeaf(inComment) : null;
		if (inside !== null) return {
			kind: inside,
			goesOn: false,
			isQuoted: this.#quotes > 0
		};
		const goesOn = this.#begin(matched);
		return {
			kind: this.#kind,
			goesOn,
			isQuoted: this.#quotes > 0
		};
	}
	#goOnWithContainers() {
		let quotes = 0;
		for (let index = 0; index < this.#containers.length; index += 1) {
			const container = this.#containers[index];
			const isBlank = this.#isBlank();
			if (isBlank && quotes === this.#quotes) break;
			if (container === "quote") {
				if (!this.#takeQuote()) return index;
				quotes += 1;
			} else if (container !== void 0 && !isBlank) {
				if (this.#indent(container) < container) return index;
				this.#at += container;
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
		if (leaf.kind !== "markup") return null;
		const ends = leaf.end === null ? this.#isBlank() : leaf.end.test(this.#line);
		const isFence = !inComment && leaf.end === null && this.#find(FENCE) !== null;
		if (ends || isFence) this.#leaf = NONE;
		return isFence || ends && leaf.end === null ? null : "markup";
	}
	#begin(matched) {
		this.#kind = "inline";
		const isParagraph = this.#leaf.kind === "paragraph";
		const isHere = isParagraph && matched === this.#containers.length;
		const isUnderline = isHere && this.#find(UNDERLINE) !== null;
		const count = isUnderline ? 0 : this.#beginContainers(matched, isHere);
		const inParagraph = isParagraph && count === 0;
		const leaf = isUnderline || this.#isBlank() || this.#find(RULE) !== null ? NONE : this.#takeLeaf(inParagraph);
		if (inParagraph && leaf === PARAGRAPH) return true;
		this.#close(matched + count);
		this.#leaf = leaf;
		return false;
	}
	#beginContainers(matched, inParagraph) {
		let count = 0;
		while (!this.#isBlank() && this.#indent(CODE) < CODE) {
			const container = (count === 0 || this.#containers.at(-1) === "quote") && this.#find(RULE) !== null ? null : this.#takeContainer(inParagraph && count === 0);
			if (container === null) break;
			if (count === 0) this.#close(matched);
			this.#containers.push(container);
			if (container === "quote") this.#quotes += 1;
			count += 1;
		}
		return count;
	}
	#close(from) {
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
		this.#at += width;
		return indent + marker.length + width;
	}
	#takeLeaf(inParagraph) {
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
		if (this.#line.charAt(this.#at) !== "<") return PARAGRAPH;
		const isPre = this.#find(PRE) !== null;
		const isElement = this.#find(ELEMENT) !== null || !inParagraph && this.#find(ALONE) !== null;
		if (!isPre && !isElement && this.#find(COMMENT) === null) return PARAGRAPH;
		this.#kind = "markup";
		if (isPre) return PRE_END.test(this.#line) ? NONE : {
			kind: "markup",
			end: PRE_END
		};
		if (isElement) return {
			kind: "markup",
			end: null
		};
		return COMMENT_END.test(this.#line) ? NONE : {
			kind: "markup",
			end: COMMENT_END
		};
	}
	#takeQuote() {
		const at = this.#at + this.#indent(CODE);
		if (at - this.#at === CODE || this.#line.charAt(at) !== ">") return false;
		this.#at = this.#line.charAt(at + 1) === " " ? at + 2 : at + 1;
		return true;
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
function withoutTabs(line) {
	if (!line.includes("	")) return line;
	let text = "";
	for (const part of line.split("	")) text += part + " ".repeat(CODE - part.length % CODE);
	return text;
}
// src/engine/text/inline.ts
const START = /\\[!-/:-@[-`{-~]|`+|<!--/g;
function readInline(paragraph, inComment) {
	if (!/[\\`]|<!--/.test(paragraph)) return {
		lines: paragraph.split("\n").map(inComment ? hide : show),
		inComment
	};
	const ends = new Ends(paragraph);
	let text = "";
	let prose = "";
	let isHidden = inComment;
	let at = 0;
	const take = (to, as) => {
		const part = paragraph.slice(at, to);
		const breaks = as !== "prose" || isHidden ? part.replaceAll(/[^\n]+/g, "") : part;
		text += as === "code" && !isHidden ? part : breaks;
		prose += breaks;
		at = to;
	};
	START.lastIndex = 0;
	for (let found = START.exec(paragraph); found !== null; found = START.exec(paragraph)) {
		const [mark] = found;
		take(found.index, "prose");
		if (mark.startsWith("<")) {
			const end = ends.ofComment(at);
			take(end ?? at + mark.length, end === null ? "prose" : "comment");
			if (end !== null) isHidden = false;
		} else if (mark.startsWith("`")) {
			const end = ends.ofCode(at, mark.length);
			take(end ?? at + mark.length, end === null ? "prose" : "code");
		} else take(at + mark.length, "code");
		START.lastIndex = at;
	}
	take(paragraph.length, "prose");
	const proses = prose.split("\n");
	return {
		lines: text.split("\n").map((line, index) => ({
			text: line,
			prose: proses[index] ?? ""
		})),
		inComment: isHidden
	};
}
const show = (text) => ({
	text,
	prose: text
});
const hide = () => ({
	text: "",
	prose: ""
});
var Ends = class {
	#paragraph;
	#runs = /* @__PURE__ */ new Map();
	#commentEnd = 0;
	constructor(paragraph) {
		this.#paragraph = paragraph;
		for (const { 0: run, index } of [...paragraph.matchAll(/`+/g)].toReversed()) {
			const sameLength = this.#runs.get(run.length);
			if (sameLength === void 0) this.#runs.set(run.length, [index]);
			else sameLength.push(index);
		}
	}
	ofCode(at, length) {
		const runs = this.#runs.get(length) ?? [];
		while ((runs.at(-1) ?? Infinity) < at + length) runs.pop();
		const end = runs.at(-1);
		return end === void 0 ? null : end + length;
	}
	ofComment(at) {
		const short = /^<!---?>/.exec(this.#paragraph.slice(at, at + 6))?.[0];
		if (short !== void 0) return at + short.length;
		if (this.#commentEnd >= 0 && this.#commentEnd < at + 4) this.#commentEnd = this.#paragraph.indexOf("-->", at + 4);
		return this.#commentEnd < 0 ? null : this.#commentEnd + 3;
	}
};
// src/engine/text/lines.ts
function readLines(body) {
	const texts = body.replaceAll(/\r\n?/g, "\n").split("\n");
	if (!MARKED.test(body)) return texts.map((text) => ({
		text,
		prose: text,
		kind: "text"
	}));
	const lines = [];
	const blocks = new BlockReader();
	let inComment = false;
	let paragraph = [];
	const finish = () => {
		if (paragraph.length === 0) return;
		const read = readInline(paragraph.map(({ text }) => text).join("\n"), inComment);
		for (const [index, { block }] of paragraph.entries()) lines.push(lineOf(block, read.lines[index] ?? NOTHING));
		inComment = read.inComment;
		paragraph = [];
	};
	for (const text of texts) {
		const block = blocks.read(text, inComment);
		if (!block.goesOn) finish();
		if (block.kind === "inline") paragraph.push({
			block,
			text
		});
		else if (block.kind === "markup") {
			const visible = withoutComments(text, inComment);
			inComment = visible.inComment;
			lines.push(lineOf(block, {
				text: visible.text,
				prose: visible.text
			}));
		} else lines.push(inComment ? {
			...NOTHING,
			kind: "text"
		} : lineOf(block, {
			text,
			prose: ""
		}));
	}
	finish();
	return lines;
}
const MARKED = /[`~<>\\\t]| {4}/;
const NOTHING = {
	text: "",
	prose: ""
};
function lineOf({ kind, isQuoted }, line) {
	if (kind === "code" || kind === "fence") return {
		...line,
		kind: isQuoted ? "quote" : kind
	};
	return {
		...line,
		kind: /^ {0,3}>/.test(line.text) ? "quote" : "text"
	};
}
function withoutComments(line, before) {
	let text = "";
	let rest = line;
	let inComment = before;
	for (;;) {
		const mark = inComment ? "-->" : "<!--";
		const at = rest.indexOf(mark);
		if (at < 0) return {
			text: inComment ? text : text + rest,
			inComment
		};
		if (!inComment) text += rest.slice(0, at);
		rest = rest.slice(at + mark.length);
		const isWhole = !inComment && /^-?>/.test(rest);
		if (isWhole) rest = rest.slice(rest.indexOf(">") + 1);
		inComment = !inComment && !isWhole;
	}
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
// src/engine/text/own-lines.ts
function ownLines(body) {
	const lines = readLines(body);
	const introductions = introducing(lines);
	const own = [];
	let quoteGoesOn = false;
	let element = null;
	for (const [index, { text, prose, kind }] of lines.entries()) {
		if (kind === "text") element ??= openedElement(text);
		if (kind === "text" && element !== null) {
			quoteGoesOn = false;
			if (element !== "blockquote") own.push({
				text,
				prose: "",
				kind: "code"
			});
			if (prose.toLowerCase().includes(`</${element}>`)) element = null;
			continue;
		}
		quoteGoesOn = kind === "quote" ? endsInParagraph(text) : quoteGoesOn && kind === "text" && !beginsBlock(text);
		if (introductions.has(index) || kind === "quote" || kind === "fence") continue;
		const isCode = kind === "code" || /^(?: {4}|\t)/.test(text);
		own.push({
			text,
			prose,
			kind: isCode ? "code" : quoteGoesOn ? "continuation" : "text"
		});
	}
	return own;
}
const openedElement = (line) => /^ {0,3}<(pre|blockquote)(?=[\s>]|$)/i.exec(line)?.[1]?.toLowerCase() ?? null;
const endsInParagraph = (line) => !/^[ >]*(?:$|#{1,6}(?: |$)|```|~~~)/.test(line);
const beginsBlock = (line) => line.trim() === "" || /^ {0,3}(?:[-+*] |[0-9]{1,9}[.)] |#{1,6} )/.test(line);
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
Object.defineProperty(exports, "ownLines", {
	enumerable: true,
	get: function() {
		return ownLines;
	}
});
Object.defineProperty(exports, "readCommandLine", {
	enumerable: true,
	get: function() {
		return readCommandLine;
	}
});
Object.defineProperty(exports, "readLines", {
	enumerable: true,
	get: function() {
		return readLines;
	}
});
