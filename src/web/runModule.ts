/**
 * Runs a CommonJS file of the extension itself in a host that loads no second file: as the host runs the first one, with a
 * `require` that knows the given modules only. Throws when it asks for another.
 */
export function runModule(text: string, modules: Readonly<Record<string, unknown>>): unknown {
  const module: { exports: unknown } = { exports: {} };
  const require = (name: string): unknown => {
    if (Object.hasOwn(modules, name)) return modules[name];
    throw new Error(`${name} is not there`);
  };
  // The text is a file of this package, read from where the host read the entry.
  new Function('module', 'exports', 'require', text)(module, module.exports, require);
  return module.exports;
}
