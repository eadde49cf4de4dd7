/** The manifest is code: rules over `package.json`, each a function of plain data, so that a canary can break it. */

/** The parts of the manifest that the rules read. Anything may be missing. */
export interface Manifest {
  readonly activationEvents?: readonly string[];
  readonly enabledApiProposals?: readonly string[];
  readonly contributes?: {
    readonly commands?: readonly ManifestCommand[];
    readonly menus?: Readonly<Record<string, readonly MenuEntry[]>>;
    readonly submenus?: readonly { readonly id: string }[];
    readonly keybindings?: readonly { readonly command: string; readonly key: string; readonly when?: string }[];
    readonly configuration?: Configuration | readonly Configuration[];
    readonly colors?: readonly { readonly id: string; readonly description?: string; readonly defaults?: Readonly<Record<string, string>> }[];
  };
}

interface ManifestCommand {
  readonly command: string;
  readonly title?: string;
  readonly category?: string;
  readonly enablement?: string;
}

interface MenuEntry {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group?: string;
}

interface Configuration {
  readonly title?: string;
  readonly properties?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Commands without a title from `package.nls.json`, without category, or without any condition. */
export function commandFaults({ contributes }: Manifest): readonly string[] {
  const faults: string[] = [];
  const palette = contributes?.menus?.["commandPalette"] ?? [];
  for (const { command, title, category, enablement } of contributes?.commands ?? []) {
    if (!/^newsmark\.[a-zA-Z]+(?:\.[a-zA-Z]+)?$/u.test(command)) faults.push(`${command}: not newsmark.name`);
    if (title === undefined || !/^%[^%]+%$/u.test(title)) faults.push(`${command}: title is not from package.nls.json`);
    if (category !== "Newsmark") faults.push(`${command}: category is not Newsmark`);
    const conditions = palette.filter((entry) => entry.command === command && (entry.when ?? "") !== "");
    if ((enablement ?? "") === "" && conditions.length === 0) faults.push(`${command}: neither enablement nor a when in commandPalette`);
  }
  return faults;
}

/** Commands and submenus that a menu or key names and that the manifest does not declare. */
export function danglingReferences({ contributes }: Manifest): readonly string[] {
  const commands = new Set(contributes?.commands?.map(({ command }) => command));
  const submenus = new Set(contributes?.submenus?.map(({ id }) => id));
  const faults: string[] = [];
  for (const [menu, entries] of Object.entries(contributes?.menus ?? {})) {
    if (menu.startsWith("newsmark.") && !submenus.has(menu)) faults.push(`menus: ${menu} is no submenu`);
    for (const { command, submenu } of entries) {
      if (command?.startsWith("newsmark.") === true && !commands.has(command)) faults.push(`${menu}: ${command} is not declared`);
      if (submenu !== undefined && !submenus.has(submenu)) faults.push(`${menu}: submenu ${submenu} is not declared`);
    }
  }
  for (const { command, when } of contributes?.keybindings ?? []) {
    if (command.startsWith("newsmark.") && !commands.has(command)) faults.push(`keybindings: ${command} is not declared`);
    if ((when ?? "") === "") faults.push(`keybindings: ${command} has no when`);
  }
  return faults;
}

/** Keys of the reading view that the box of a note, which is an editor inside of it, would lose: it may be written to. */
export function stolenKeys({ contributes }: Manifest): readonly string[] {
  const keys = (contributes?.keybindings ?? []).filter(({ when = "" }) => when.includes("resourceScheme == newsmark") && !when.includes("editorReadonly"));
  return keys.map(({ command, key }) => `keybindings: ${key} of ${command} is taken where a note is typed`);
}

/** Lists that are out of order: a sorted manifest shows additions where one looks for them. */
export function unsorted({ contributes }: Manifest): readonly string[] {
  const lists: (readonly [string, readonly string[]])[] = [["commands", (contributes?.commands ?? []).map(({ command }) => command)]];
  for (const [menu, entries] of Object.entries(contributes?.menus ?? {})) {
    lists.push([`menus ${menu}`, entries.map(({ group, command, submenu }) => `${drawnOrder(group)} ${command ?? submenu ?? ""}`)]);
  }
  lists.push(["menus", Object.keys(contributes?.menus ?? {})]);
  for (const { properties } of sections(contributes?.configuration)) lists.push(["configuration", Object.keys(properties ?? {})]);
  return lists.flatMap(([name, list]) => {
    const wanted = [...list].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const at = list.findIndex((each, index) => each !== wanted[index]);
    return at < 0 ? [] : [`${name}: ${list[at]} stands where ${wanted[at]} belongs`];
  });
}

/** VS Code draws these two groups before all others, whatever their names. */
function drawnOrder(group = ""): string {
  return group.replace(/^(?=inline|navigation)/u, "0 ");
}

/** Activation on everything, and API that is not final. */
export function eagerness({ activationEvents, enabledApiProposals }: Manifest): readonly string[] {
  const faults = (activationEvents ?? []).filter((event) => event === "*" || event === "onStartupFinished" || /^workspaceContains:.*[*?]/u.test(event)).map((event) => `activation by ${event}`);
  return enabledApiProposals === undefined ? faults : [...faults, "enabledApiProposals"];
}

/** Settings without description, default, or scope. */
export function settingFaults({ contributes }: Manifest): readonly string[] {
  return sections(contributes?.configuration).flatMap(({ properties }) =>
    Object.entries(properties ?? {}).flatMap(([id, setting]) => {
      const faults: string[] = [];
      if (!id.startsWith("newsmark.")) faults.push(`${id}: not newsmark.name`);
      if (!/^%[^%]+%$/u.test(String(setting["markdownDescription"] ?? setting["description"] ?? ""))) faults.push(`${id}: no description from package.nls.json`);
      if (!("default" in setting)) faults.push(`${id}: no default`);
      if (!("scope" in setting)) faults.push(`${id}: no scope`);
      const values = setting["enum"];
      const described = setting["markdownEnumDescriptions"] ?? setting["enumDescriptions"];
      if (Array.isArray(values) && (!Array.isArray(described) || described.length !== values.length)) faults.push(`${id}: values without descriptions`);
      return faults;
    }),
  );
}

function sections(configuration: Configuration | readonly Configuration[] | undefined): readonly Configuration[] {
  if (configuration === undefined) return [];
  // Array.isArray does not narrow readonly arrays away.
  return Array.isArray(configuration) ? (configuration as readonly Configuration[]) : [configuration as Configuration];
}

/** Colours without a default for each of the four kinds of theme. */
export function colourFaults({ contributes }: Manifest): readonly string[] {
  return (contributes?.colors ?? []).flatMap(({ id, description, defaults }) => {
    const missing = ["dark", "light", "highContrast", "highContrastLight"].filter((kind) => defaults?.[kind] === undefined);
    const faults = missing.map((kind) => `${id}: no default for ${kind}`);
    return description === undefined ? [...faults, `${id}: no description`] : faults;
  });
}

/** `%keys%` of the manifest that the texts lack, and texts that nothing uses. */
export function textFaults(manifest: unknown, texts: Readonly<Record<string, unknown>>): readonly string[] {
  const used = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === "string") for (const match of value.matchAll(/%([\w.-]+)%/gu)) used.add(match[1] ?? "");
    if (typeof value === "object" && value !== null) Object.values(value).forEach(walk);
  };
  walk(manifest);
  const missing = [...used].filter((key) => !(key in texts)).map((key) => `%${key}% is not in package.nls.json`);
  const idle = Object.keys(texts).filter((key) => !used.has(key)).map((key) => `${key} is used by nothing`);
  return [...missing, ...idle];
}
