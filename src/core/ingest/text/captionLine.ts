import { agencies } from './bylineWords.ts';

/** Beginnings of a picture's caption or credit. */
const captionStart = /^(?:file photo|file -|file:|photo|photos|photo by|photograph|picture|pictures|image|image caption|image source|image credit|caption|credit|video caption|media caption|foto|fotos|bild|bildquelle|foto:|crédit|credito|crédito|imagen|imagem|immagine|legenda|archivfoto|symbolbild|фото|фотография|изображение|صورة|ภาพ|ảnh|写真|图片|圖|사진)\s*[:／/]\s*\S/iu;
/** Ends of a caption: a credit. */
const captionEnd = /(?:credit:\s?[^.]{2,60}|photo(?:graph)?:\s?[^.]{2,60}|\((?:photo|foto|bild|image|picture|fotos?|source|courtesy|фото|اسکرین)[^()]{0,80}\)|\[(?:file|photo|source|reuters|ap|afp)[^\]]{0,60}\]|(?:reuters|getty images|afp|ap photo|epa|imago|dpa)\s?\/\s?[\p{L} .'-]{3,60}\)?|\/\s?(?:afp|ap|getty images?|reuters|epa|dpa|via ap)(?: file)?(?: photo)?\)?|[\p{L}.] ?\/ ?(?:afp|ap|getty images?|reuters|epa|dpa|associated press)(?: file)?(?: photo)?\)?|photo via [^.]{2,40}|photo by [^.]{2,60}\)?|image copyright [^.]{2,40})[.\s]*$/iu;

const agencySet: ReadonlySet<string> = new Set(agencies.map((name) => name.toLowerCase()));

/** A caption or a picture's credit by its own words: `(A. Berg / Coast Wire)`, `… Credit: Photo: CW`. */
export const isCaption = (text: string): boolean => {
  if (text.length > 600) return false;
  const head = text.slice(0, 60);
  if (captionStart.test(head) || /^(?:FILE PHOTO|FILE)\b/u.test(head) || /^image (?:caption|copyright)\b/iu.test(head)) return true;
  const tail = text.slice(-140);
  if (captionEnd.test(tail)) return true;
  const inner = /^[([]([^()[\]]{2,60})[)\]]$/u.exec(text)?.[1];
  if (inner === undefined) return false;
  return inner.split(/[/,|]/u).some((part) => agencySet.has(part.trim().toLowerCase())) || /\p{L} ?\/ ?\p{L}/u.test(inner);
};
