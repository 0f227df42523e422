/**
 * Reading a hostile page's DOM. A page can shadow a property of a document or a form by naming an element in it
 * (`<input name="firstChild">`), so that `form.firstChild` is the input. Everything here is read through the getters
 * of the prototypes instead, which an extension's isolated world has to itself; works in any DOM library too.
 */
type Getter<T> = (node: Node) => T;

/** A DOM library whose classes override each other's properties; it has no named access that could shadow them. */
function isOverridden(document: Document): boolean {
  let definitions = 0;
  for (let proto = Object.getPrototypeOf(document); proto; proto = Object.getPrototypeOf(proto)) {
    if (Object.hasOwn(proto, 'firstChild')) definitions += 1;
  }
  return definitions > 1;
}

/** The getter `name` of whatever prototype of `start` has it; never an own property of `start`. */
function getterOf<T>(start: object, name: string): Getter<T> {
  for (let proto = Object.getPrototypeOf(start); proto; proto = Object.getPrototypeOf(proto)) {
    const get = Object.getOwnPropertyDescriptor(proto, name)?.get;
    if (get) return (node) => get.call(node) as T;
  }
  return () => null as T;
}

function methodOf(start: object, name: string): ((...args: unknown[]) => unknown) | null {
  for (let proto = Object.getPrototypeOf(start); proto; proto = Object.getPrototypeOf(proto)) {
    const method = Object.getOwnPropertyDescriptor(proto, name)?.value;
    if (typeof method === 'function') return method;
  }
  return null;
}

/** Unclobberable access to the nodes of one document. */
export interface Dom {
  firstChild: Getter<Node | null>;
  nextSibling: Getter<Node | null>;
  parentNode: Getter<Node | null>;
  nodeType: Getter<number>;
  /** The characters of a text node. */
  data: Getter<string>;
  /** Lower case. */
  name: Getter<string>;
  shadowRoot: Getter<ShadowRoot | null>;
  textContent: Getter<string>;
  attribute(element: Node, name: string): string | null;
  all(root: ParentNode, selector: string): Element[];
  /** The element of the document that has the text: `body`, or the document's own root where there is none. */
  root: Element | null;
  head: Element | null;
  title: string;
}

/**
 * True in a browser, where the prototypes have the getters. The light DOM libraries keep properties on the nodes
 * themselves; no element of a page can shadow them there, so that they are read plainly.
 */
function hasGetters(document: Document): boolean {
  for (let proto = Object.getPrototypeOf(document); proto; proto = Object.getPrototypeOf(proto))
    if (Object.getOwnPropertyDescriptor(proto, 'nodeType')?.get) return true;
  return false;
}

const known = new WeakMap<Document, Omit<Dom, 'root' | 'head' | 'title'>>();

export function domOf(document: Document): Dom {
  const browser = hasGetters(document);
  const base = known.get(document) ?? (browser ? accessors(document) : PLAIN_ACCESSORS);
  known.set(document, base);
  const html = browser
    ? getterOf<Element | null>(document, 'documentElement')(document)
    : document.documentElement;
  const children: Element[] = [];
  for (let child = html && base.firstChild(html); child; child = base.nextSibling(child)) {
    if (base.nodeType(child) === 1) children.push(child as Element);
  }
  const head = children.find((child) => base.name(child) === 'head') ?? null;
  const body = children.find((child) => base.name(child) === 'body');
  const titleElement = base.all(document, 'title')[0];
  return {
    ...base,
    root: body ?? html,
    head,
    title: titleElement ? base.textContent(titleElement).trim() : '',
  };
}

function accessors(document: Document): Omit<Dom, 'root' | 'head' | 'title'> {
  const overridden = isOverridden(document);
  const html = getterOf<Element | null>(document, 'documentElement')(document);
  const sample: object = html ?? document;
  const property = <T>(start: object, key: string): Getter<T> =>
    overridden ? (node) => (node as unknown as Record<string, T>)[key] as T : getterOf<T>(start, key);
  const name = property<string>(sample, 'localName');
  const getAttribute = methodOf(sample, 'getAttribute');
  const select = methodOf(document, 'querySelectorAll');
  const selectIn = methodOf(sample, 'querySelectorAll');
  const nodeValue = property<string | null>(document, 'nodeValue');
  const text = property<string | null>(sample, 'textContent');
  return {
    firstChild: property(document, 'firstChild'),
    nextSibling: property(document, 'nextSibling'),
    parentNode: property(document, 'parentNode'),
    nodeType: property(document, 'nodeType'),
    data: (node) => nodeValue(node) ?? '',
    name: (node) => (name(node) ?? '').toLowerCase(),
    shadowRoot: property(sample, 'shadowRoot'),
    textContent: (node) => text(node) ?? '',
    attribute: (element, attribute) => (getAttribute?.call(element, attribute) ?? null) as string | null,
    all: (root, selector) => {
      const method = (root as Node) === document ? select : selectIn;
      return method ? Array.from(method.call(root, selector) as NodeListOf<Element>) : [];
    },
  };
}

const PLAIN_ACCESSORS: Omit<Dom, 'root' | 'head' | 'title'> = {
  firstChild: (node) => node.firstChild,
  nextSibling: (node) => node.nextSibling,
  parentNode: (node) => node.parentNode,
  nodeType: (node) => node.nodeType,
  data: (node) => node.nodeValue ?? '',
  name: (node) => ((node as Element).localName ?? '').toLowerCase(),
  shadowRoot: () => null,
  textContent: (node) => node.textContent ?? '',
  attribute: (element, name) => (element as Element).getAttribute(name),
  all: (root, selector) => Array.from(root.querySelectorAll(selector)),
};
