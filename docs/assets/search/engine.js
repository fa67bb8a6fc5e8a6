/* Finds the sections that answer what a reader types. */

import MiniSearch from "./lib/minisearch.js"
import { stemmer } from "./lib/stemmer.js"
import { COMMON, GROUPS, QUIET, SPELT } from "./words.js"

/* What counts how much; chosen by the rates that `make bench` prints. */
export const WEIGHTS = {
  words: { k: 3, b: 1, d: 0.5 }, // MiniSearch: how much a word counts that stands often
  fields: { title: 1.5, heading: 0.75, asked: 3, text: 1, more: 0.3, code: 0.2 },
  common: 0.3, // a word that the whole site is about
  meaning: 1, // a word that means the same
  phrase: 2, // a phrase, or a word that no page has, if others mean the same
  part: 0.3, // a word of a phrase that is known
  close: 0.7, // a word that differs by a letter or two
  begun: 0.5, // a word that begins like the last one typed
  others: [1, 0.4, 0.2], // of a page: its best section, and the two next
  whole: 0.5, // how much it counts that all words are found
  about: 1.3, // a page whose whole title is in the query
  named: 50, // a section whose heading, or question, is what is typed
  reference: 0.8, // pages that answer shortly, beside those that explain
}
const FIELDS = Object.keys(WEIGHTS.fields)
const PAGES = 8, SHOWN = 3 // pages, and sections of a page, at most
const END = /([.?!:]) (?=\P{Ll})/gu // of a sentence; without a lookbehind, for older Safari
const PROSE = /\p{L}{2,} \p{L}{2,} \p{L}{2,}/u
const WORD =
  /[\p{Script=Latin}\p{N}_]+(?:\.[\p{Script=Latin}\p{N}_]+)*|\p{Script=Han}/gu
const LETTERS = /^\p{L}{4,}$/u

/* Code and formulas: `a * (1 - a)`, `out*(1-out)` and a⋅(1−a) are one term, :x(1-x). */
const SIGN = /\s*(\*\*|[-+*/^<>()−⋅·×])\s*/g
const SIGNS = { "**": "^", "−": "-", "⋅": "*", "·": "*", "×": "*" }
const FORMULA = /[\w.]*[-+*/^<>()][-\w.+*/^<>()]+/g
const LIBRARY = /\b(?:np|numpy|math|torch|tf|jnp)\./g
const NAME = /\b[a-z_]\w*(?![\w.(])|\b[a-eo-z](?=\()/g // of a variable, not of a function

function formulasOf(text) {
  const found = []
  const plain = text.toLowerCase().replace(SIGN, (_, sign) => SIGNS[sign] ?? sign)
  for (const [all] of plain.matchAll(FORMULA)) {
    if (all.length > 60 || !/[*/^<>()]/.test(all)) continue
    const names = []
    const formula = all.replace(LIBRARY, "").replace(NAME, (name) => {
      if (!names.includes(name)) names.push(name)
      return `x${names.indexOf(name) || ""}`
    }).replaceAll("*", "").replace(/\W+$/, (end) => end.replace(/[^)]/g, ""))
    if (names.length && formula.length > 3) found.push(`:${formula}`)
  }
  return found
}

export function wordsOf(text) {
  const plain = text.toLowerCase()
    .replace(/n['’]t\b/g, " not").replace(/['’]s\b/g, "")
    .replace(/(\p{L})['’′](?!\p{L})/gu, "$1 prime ")
    .replace(/[^\0-\x7f]/g, (letter) => letter in SPELT ? ` ${SPELT[letter]} ` : letter)
  return [...plain.matchAll(WORD)].flatMap(([word]) =>
    /\p{L}[_.]|[_.]\p{L}/u.test(word)
      ? [word, ...word.split(/[_.]+/).filter((part) => part.length > 1)]
      : word
  )
}

const stems = new Map()
export function stem(word) {
  if (!stems.has(word)) stems.set(word, LETTERS.test(word) ? stemmer(word) : word)
  return stems.get(word)
}

const phrases = new Map() // the first stem of a phrase -> its stems and its group
GROUPS.forEach((group, number) =>
  group.forEach((phrase) => {
    const parts = phrase.split(" ").map(stem)
    phrases.set(parts[0], [...phrases.get(parts[0]) ?? [], [parts, `=${number}`]])
  })
)

const common = new Set([...COMMON].map(stem))

/* The phrases in a list of stems, the longest first: [place, length, group]. In "leaky
   relu" there is no "relu". */
function phrasesIn(list) {
  const found = []
  for (let i = 0; i < list.length;) {
    const here = (phrases.get(list[i]) ?? [])
      .filter(([parts]) => parts.every((part, j) => list[i + j] === part))
    const longest = Math.max(1, ...here.map(([parts]) => parts.length))
    for (const [parts, group] of here) {
      if (parts.length === longest) found.push([i, longest, group])
    }
    i += longest
  }
  return found
}
const groupsOf = (list) => phrasesIn(list).map(([, , group]) => group)

function termsOf(text, words = wordsOf(text)) {
  const list = words.map(stem)
  return [
    ...list.filter((one) => !QUIET.has(one)),
    ...groupsOf(list),
    ...formulasOf(text),
  ]
}

/* What a page is about, by its title: words that say something, or their groups. */
function subjectOf(text) {
  const list = wordsOf(text).map(stem), found = phrasesIn(list)
  const alone = list.filter((one, i) =>
    !QUIET.has(one) && !common.has(one) &&
    !found.some(([at, length]) => at <= i && i < at + length)
  )
  return [...found.map(([, , group]) => group), ...alone]
}

/* What a heading and a query have in common if they say the same. */
const nameOf = (text) => wordsOf(text).map(stem).join(" ")

const AS_IT_IS = { tokenize: (text) => text.split("\n"), processTerm: (term) => term }

export class Engine {
  /* pages: [{ address, title, sections: [{ anchor, heading, asked, text, more, code }] }];
     the first section of a page is what stands below its title. */
  constructor(pages) {
    this.pages = pages
    this.subjects = new Map(pages.map((page) => [page, subjectOf(page.title)]))
    this.sections = pages.flatMap((page) =>
      page.sections.map((section) => ({
        ...section,
        page,
        names: [
          section.heading,
          `${page.title} ${section.heading}`,
          ...section.asked,
        ].map(nameOf),
      }))
    )
    this.index = new MiniSearch({ ...AS_IT_IS, fields: FIELDS })
    this.vocabulary = new Map() // word -> how often it stands in the pages
    this.sections.forEach((section, id) => {
      const document = { id }
      for (const field of FIELDS) {
        const text = field === "title" ? section.page.title : String(section[field])
        const words = wordsOf(text)
        for (const word of words) {
          this.vocabulary.set(word, (this.vocabulary.get(word) ?? 0) + 1)
        }
        document[field] = termsOf(text, words).join("\n")
      }
      this.index.add(document)
    })
    for (const word of GROUPS.flat().flatMap((phrase) => phrase.split(" "))) {
      this.vocabulary.set(word, this.vocabulary.get(word) ?? 0)
    }
    this.frequency = new Map() // the same of stems
    for (const [word, count] of this.vocabulary) {
      this.frequency.set(stem(word), (this.frequency.get(stem(word)) ?? 0) + count)
    }
    this.spelt = new MiniSearch({ ...AS_IT_IS, fields: ["word"], idField: "word" })
    const words = [...this.vocabulary.keys()].filter((word) =>
      /^\p{L}{3,}$/u.test(word)
    )
    this.spelt.addAll(words.map((word) => ({ word })))
  }

  knows(word) {
    return QUIET.has(word) || this.frequency.has(stem(word))
  }

  /* Words of the site that are spelt like this one, the likeliest first. */
  alike(word, last) {
    const found = this.spelt.search(word, {
      fuzzy: word.length > 3 && 0.25,
      prefix: last && word.length > 1,
    })
    const often = ({ id, score }) => score * Math.log(2 + this.vocabulary.get(id))
    return found.sort((a, b) => often(b) - often(a)).slice(0, 3).map(({ id }) => id)
  }

  /* What a query asks for: terms with their weights, and words that the site has not. */
  read(query) {
    const terms = new Map(), missing = []
    const add = (term, weight) =>
      terms.set(term, Math.max(weight, terms.get(term) ?? 0))
    const typed = wordsOf(query)
    const meant = typed.map((word, i) => {
      if (this.knows(word)) return word
      const alike = this.alike(word, i === typed.length - 1)
      for (const one of alike) {
        add(stem(one), one.startsWith(word) ? WEIGHTS.begun : WEIGHTS.close)
      }
      const cuts = [...word].map((_, cut) => [word.slice(0, cut), word.slice(cut)])
        .filter((parts) =>
          parts.every((part) => part.length > 2 && this.vocabulary.has(part))
        )
      for (const part of cuts.flat()) add(stem(part), WEIGHTS.close)
      if (!alike.length && !cuts.length && word.length > 1) missing.push(word)
      return alike[0] ?? word
    })
    const found = phrasesIn(meant.map(stem))
    for (const [at, length, group] of found) {
      const first = stem(meant[at])
      if (length > 1 || !this.frequency.get(first)) add(group, WEIGHTS.phrase)
      else add(group, WEIGHTS.meaning * (common.has(first) ? WEIGHTS.common : 1))
    }
    const inPhrase = (i) =>
      found.some(([at, length]) => length > 1 && at <= i && i < at + length)
    meant.forEach((word, i) => {
      const weight = (word === typed[i] ? 1 : WEIGHTS.close) *
        (common.has(stem(word)) ? WEIGHTS.common : 1)
      if (!QUIET.has(word)) {
        add(stem(word), inPhrase(i) ? WEIGHTS.part * weight : weight)
      }
      const joined = word + meant[i + 1] // soft plus
      if (this.vocabulary.has(joined)) add(stem(joined), 1)
    })
    for (const formula of formulasOf(query)) add(formula, 1)
    return { terms, missing }
  }

  /* Return { found: [{ page, score, hits: [{ section, score, terms }] }], missing }. */
  search(query) {
    const { terms, missing } = this.read(query)
    const all = [...terms.values()].reduce((sum, weight) => sum + weight, 0)
    const pages = new Map()
    const hits = this.index.search([...terms.keys()].join("\n"), {
      ...AS_IT_IS,
      bm25: WEIGHTS.words,
      boost: WEIGHTS.fields,
      boostTerm: (term) => terms.get(term),
    })
    const name = nameOf(query)
    const about = new Set(this.pages.filter((page) => {
      const subject = this.subjects.get(page)
      return subject.length && subject.every((term) => terms.has(term))
    }))
    for (const { id, score, queryTerms } of hits) {
      const section = this.sections[id], { page } = section
      const part = queryTerms.reduce((sum, term) => sum + terms.get(term), 0) / all
      const factor = part ** WEIGHTS.whole *
        (section.names.includes(name) ? WEIGHTS.named : 1) *
        (about.has(page) ? WEIGHTS.about : 1) *
        (page.address.startsWith("reference/") ? WEIGHTS.reference : 1)
      if (!pages.has(page)) pages.set(page, [])
      pages.get(page).push({ section, terms: queryTerms, score: score * factor })
    }
    const found = [...pages].map(([page, hits]) => {
      hits.sort((a, b) => b.score - a.score)
      const score = WEIGHTS.others.reduce(
        (sum, part, i) => sum + part * (hits[i]?.score ?? 0),
        0,
      )
      return { page, score, hits }
    })
    found.sort((a, b) => b.score - a.score)
    const near = found.filter(({ score }, i) => i < 3 || score > found[0].score / 4)
    return { found: near.slice(0, PAGES), missing }
  }

  /* Return what the theme's dialog shows: for each page a list of its sections. */
  answer(query) {
    const { found, missing } = this.search(query)
    return found.length
      ? found.map(({ hits }) => this.item(hits, missing))
      : this.nearest(query).map(
        (page) => [this.document(page.sections[0], page, [], missing, 1)],
      )
  }

  /* A page and its sections; what has less than the score of the first one is folded. */
  item(hits, missing) {
    const [best, ...others] = hits.slice(0, SHOWN)
    const documents = [best, ...others.filter(({ score }) => score > best.score / 3)]
      .map(
        ({ section, terms, score }) =>
          this.document(section, section.page, terms, missing, score),
      )
    const { page } = best.section
    if (!documents.some(({ location }) => !location.includes("#"))) {
      documents.push(this.document(page.sections[0], page, [], [], 0))
    }
    return documents
  }

  document(section, page, terms, missing, score) {
    const top = section.anchor === page.sections[0].anchor
    const hit = new Set(terms)
    const { sentence, words } = this.sentence(section, hit)
    return {
      location: page.address + (top ? "" : `#${section.anchor}`),
      title: marked(section.heading, hit),
      text: marked(sentence, hit),
      terms: Object.fromEntries([ // to be marked in the page, or to be told as missing
        ...words.map((word) => [word, true]),
        ...missing.map((word) => [word, false]),
      ]),
      score,
    }
  }

  /* The sentence that has most of what was asked for, prose before formulas. */
  sentence({ text, more }, hit) {
    let best = { worth: -1, sentence: "", words: [] }
    const sentences = `${text}\n${more}`.replace(END, "$1\n").split("\n")
    for (const sentence of sentences.filter(Boolean)) {
      const words = [...new Set(wordsOf(sentence))].filter((word) =>
        hit.has(stem(word))
      )
      const prose = PROSE.test(sentence) && sentence.length < 300 // no table
      const worth = words.reduce((sum, word) => sum + this.rarity(word), prose)
      if (worth > best.worth) best = { worth, sentence, words }
    }
    return best
  }

  rarity(word) {
    return word === "why" ? 0 : 1 / Math.log(3 + this.frequency.get(stem(word)))
  }

  /* The pages whose headings have most pairs of letters in common with the query. */
  nearest(query) {
    const asked = pairsOf(query)
    const common = (page) =>
      Math.max(
        ...page.sections.flatMap(({ heading }) => wordsOf(heading)).map((word) => {
          const pairs = pairsOf(word)
          return 2 * [...pairs].filter((pair) => asked.has(pair)).length /
            (pairs.size + asked.size)
        }),
      )
    return [...this.pages].sort((a, b) => common(b) - common(a)).slice(0, 3)
  }
}

const pairsOf = (text) =>
  new Set([...text.toLowerCase()].map((_, i, all) => all.slice(i, i + 2).join("")))

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/* HTML of a text in which the words that were found are marked. */
function marked(text, hit) {
  return text.split(/([\p{L}\p{N}_.]*[\p{L}\p{N}_])/u).map((part, i) =>
    i % 2 && wordsOf(part).some((word) => hit.has(stem(word)))
      ? `<mark>${escaped(part)}</mark>`
      : escaped(part)
  ).join("")
}
