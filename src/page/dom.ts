/**
 * Reading a hostile page's DOM. A page can shadow a property of a document or a form by naming an element in it
 * (`<input name="firstChild">`), so that `form.firstChild` is the input. Everything here is read through the getters
 * of the prototypes instead, which an extension's isolated world has to itself.
 */
type Getter<T> = (node: Node) => T;

/** What can be read of one node. */
interface NodeReader {
  firstChild: Getter<Node | null>;
  nextSibling: Getter<Node | null>;
  /** Lower case. */
  name: Getter<string>;
  textContent: Getter<string>;
  attribute(element: Node, name: string): string | null;
  all(root: ParentNode, selector: string): Element[];
}

/** Unclobberable access to the nodes of one document. */
export interface Dom extends NodeReader {
  /** The element of the document that has the text: `body`, or the document's own root where there is none. */
  root: Element | null;
  title: string;
}

const known = new WeakMap<Document, NodeReader>();

export function domOf(document: Document): Dom {
  let reader = known.get(document);
  if (!reader) {
    reader = prototypeWith(document, 'nodeType') ? throughPrototypes(document) : PLAINLY;
    known.set(document, reader);
  }
  const title = reader.all(document, 'title')[0];
  return {
    ...reader,
    root: reader.all(document, ':root > body')[0] ?? documentElementOf(document),
    title: title ? reader.textContent(title).trim() : '',
  };
}

/*
 * Questions to a document that need nothing prepared: to bring out each function of a prototype costs a browser so
 * much that `domOf` takes longer than a whole look at a page may.
 */

/** Whether a document has an element that one of the selectors finds. */
export function holds(document: Document, ...selectors: readonly string[]): boolean {
  const find = methodOf(document, 'querySelector');
  return selectors.some((selector) => Boolean(find.call(document, selector)));
}

export function allIn(document: Document, selector: string): Element[] {
  return Array.from(methodOf(document, 'querySelectorAll').call(document, selector) as NodeListOf<Element>);
}

/** `NodeFilter.SHOW_TEXT`, which a DOM library need not have. */
const SHOW_TEXT = 4;

/** Gives the text nodes of a document one after the other, in document order, then null. */
export function textsIn(document: Document): () => Text | null {
  const walker = methodOf(document, 'createTreeWalker').call(document, document, SHOW_TEXT) as TreeWalker;
  return () => walker.nextNode() as Text | null;
}

function documentElementOf(document: Document): Element | null {
  return prototypeWith(document, 'documentElement')
    ? (getterOf(document, 'documentElement').call(document) as Element | null)
    : document.documentElement;
}

/** Light DOM libraries keep properties on the nodes themselves, where no element of a page can shadow them. */
const PLAINLY: NodeReader = {
  firstChild: (node) => node.firstChild,
  nextSibling: (node) => node.nextSibling,
  name: (node) => ((node as Element).localName ?? '').toLowerCase(),
  textContent: (node) => node.textContent ?? '',
  attribute: (element, name) => (element as Element).getAttribute(name),
  all: (root, selector) => Array.from(root.querySelectorAll(selector)),
};

/**
 * One function a property, so that an engine compiles each for its own getter. Those that only forms need are brought
 * out when one is met.
 */
function throughPrototypes(document: Document): NodeReader {
  const sample: object = documentElementOf(document) ?? document;
  let firstChild: (() => unknown) | undefined;
  let nextSibling: (() => unknown) | undefined;
  let localName: (() => unknown) | undefined;
  const textContent = getterOf(sample, 'textContent');
  const getAttribute = methodOf(sample, 'getAttribute');
  const selectInDocument = methodOf(document, 'querySelectorAll');
  const selectInElement = methodOf(sample, 'querySelectorAll');
  return {
    firstChild(node) {
      firstChild ??= getterOf(sample, 'firstChild');
      return firstChild.call(node) as Node | null;
    },
    nextSibling(node) {
      nextSibling ??= getterOf(sample, 'nextSibling');
      return nextSibling.call(node) as Node | null;
    },
    name(node) {
      localName ??= getterOf(sample, 'localName');
      return ((localName.call(node) as string | null) ?? '').toLowerCase();
    },
    textContent: (node) => (textContent.call(node) as string | null) ?? '',
    attribute: (element, name) => (getAttribute.call(element, name) as string | null) ?? null,
    all: (root, selector) => {
      const select = (root as Node) === document ? selectInDocument : selectInElement;
      return Array.from((select.call(root, selector) as NodeListOf<Element> | null) ?? []);
    },
  };
}

/** The prototype of `start` that has a getter `name`; an own property of `start` does not count. */
function prototypeWith(start: object, name: string): object | null {
  for (let proto = Object.getPrototypeOf(start); proto; proto = Object.getPrototypeOf(proto)) {
    if (Object.getOwnPropertyDescriptor(proto, name)?.get) return proto;
  }
  return null;
}

function getterOf(start: object, name: string): () => unknown {
  const proto = prototypeWith(start, name);
  return (proto && Object.getOwnPropertyDescriptor(proto, name)?.get) ?? (() => null);
}

function methodOf(start: object, name: string): (...args: unknown[]) => unknown {
  for (let proto = Object.getPrototypeOf(start); proto; proto = Object.getPrototypeOf(proto)) {
    const method = Object.getOwnPropertyDescriptor(proto, name)?.value;
    if (typeof method === 'function') return method;
  }
  return () => null;
}
