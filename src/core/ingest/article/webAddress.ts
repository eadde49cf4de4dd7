/** Host of an address without `www.`, lower case: `https://www.Coast-Courier.example:80/a` gives `coast-courier.example`. */
export function hostOf(address: string): string | undefined {
  const match = /^(?:[a-z]{2,10}:)?\/\/(?:[^/?#@\s]{1,200}@)?([^/?#:\s]{1,253})/i.exec(address);
  return match?.[1]?.toLowerCase().replace(/^www\./, '');
}

/** A host that names an outlet: not an address in numbers, not a machine's own name. */
export function outletHost(address: string): string | undefined {
  const host = hostOf(address);
  if (host === undefined || !host.includes('.') || /^[\d.]+$/.test(host) || /(?:^|\.)(?:localhost|local|internal|test)$/.test(host)) return undefined;
  return host;
}

/** `https://host` of an address. */
export function originOf(address: string): string | undefined {
  return /^https?:\/\/[^/?#\s]{1,253}/i.exec(address)?.[0];
}

/** An address as it can be opened: a path of the site gets the site's origin, `//host` gets https. Anything else stays. */
export function absoluteAddress(address: string, base: string | undefined): string {
  const text = address.trim();
  if (text.startsWith('//')) return `https:${text}`;
  const origin = base === undefined ? undefined : originOf(base);
  return text.startsWith('/') && origin !== undefined ? origin + text : text;
}

export function isWebAddress(text: string): boolean {
  return /^(?:https?:)?\/\/[^\s/]{1,253}/i.test(text);
}
