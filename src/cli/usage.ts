/** What `newsmark help` prints. */
export const usage = `newsmark: folders of news sources from the command line

  newsmark list PATH…          the articles, with their facts
  newsmark text PATH…          the passage text   [--article ID]
  newsmark entities PATH…      who and what is named
  newsmark tag FILE --quote Q --tag T…   adds an annotation   [--nth N] [--article ID] [--note N] [--by NAME]
  newsmark tag FILE --scope article --tag T…
  newsmark tag FOLDER --scope folder --tag T…
  newsmark annotations PATH…   the annotations and where they are today
  newsmark check PATH…         every problem   [--strict] [--format text|json|sarif|markdown]
  newsmark reanchor PATH…      finds every passage again   [--write] [--previous FILE]
  newsmark merge BASE OURS THEIRS   three-way merge of sidecars, for git   [--output FILE] [--name NAME]

With --cache FOLDER, entities, annotations, check and reanchor keep there what they found, and parse only what has changed.
PATH is a folder or a file; names that begin with a dash go behind --. --json answers JSON Lines; --unit codepoint|byte counts offsets otherwise than in UTF-16.
--sidecars FOLDER: where sidecars stand that are not beside their sources.
Status: 0 fine, 1 failed, 2 (check, reanchor, merge) something was found.`;
