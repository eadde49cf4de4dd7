// The core type-checks against this empty module, so that even a type-only import of "vscode" fails here.
export {};
