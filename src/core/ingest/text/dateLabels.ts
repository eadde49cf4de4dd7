/** Time stamps relative to now, folded. Each is anchored, so a line of running text does not match. */
export const relativeDates: readonly RegExp[] = [
  /^(?:updated |posted |published |last updated )?(?:about |over )?(?:an?|\d+) (?:sec(?:ond)?s?|min(?:ute)?s?|hrs?|hours?|days?|weeks?|months?|years?) ago$/u,
  /^(?:just now|yesterday)$/u,
  /^vor (?:einer|einem|\d+) (?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)$/u,
  /^il y a (?:une?|\d+) (?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?)$/u,
  /^hace (?:una?|\d+) (?:segundos?|minutos?|horas?|días?|semanas?|meses|mes|años?)$/u,
  /^há (?:uma?|\d+) (?:segundos?|minutos?|horas?|dias?|semanas?|meses|mês|anos?)$/u,
  /^(?:una?|\d+) (?:second[oi]|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa$/u,
  /^(?:een|\d+) (?:seconden?|minu(?:ut|ten)|uur|uren|dag(?:en)?|weken|week|maand(?:en)?|jaar) geleden$/u,
  /^(?:för )?\d+ (?:sekunder|minuter|timmar?|dagar?|veckor|månader) sedan$/u,
  /^\d+ (?:секунд[уы]?|минут[уы]?|час(?:а|ов)?|дн(?:я|ей)|день|недел[юиь]|месяц(?:а|ев)?) назад$/u,
  /^\d+ (?:dakika|saat|gün|hafta|ay) önce$/u,
  /^منذ (?:\d+ )?(?:ساعة|ساعات|ساعتين|دقيقة|دقائق|يوم|أيام|يومين)$/u,
  /^\d+ (?:menit|jam|hari|minggu|bulan) (?:yang )?lalu$/u,
  /^\d+\s*(?:分钟|小时|天|分鐘|小時)前$/u,
  /^\d+\s*(?:分|時間|日|か月)前$/u,
  /^\d+\s*(?:분|시간|일|개월) ?전$/u,
];

/** Words before a date that say the page was changed then, folded. */
export const modifiedLabels: readonly string[] = [
  'updated', 'last updated', 'last updated on', 'last update', 'update', 'modified', 'last modified', 'revised', 'edited', 'aktualisiert', 'zuletzt aktualisiert', 'geändert', 'mis à jour', 'modifié', 'mise à jour', 'actualizado', 'actualizada', 'última actualización', 'modificado', 'atualizado', 'atualizada', 'última atualização', 'aggiornato', 'aggiornato il', 'ultimo aggiornamento', 'modificato', 'bijgewerkt', 'laatst bijgewerkt', 'gewijzigd', 'uppdaterad', 'uppdaterat', 'opdateret', 'oppdatert', 'päivitetty', 'aktualizacja', 'zaktualizowano', 'aktualizováno', 'ažurirano', 'frissítve', 'actualizat', 'обновлено', 'изменено', 'оновлено', 'güncelleme', 'güncellendi', 'ενημέρωση', 'עודכן', 'آخر تحديث', 'تحديث', 'diperbarui', 'cập nhật', 'অপডেট', 'আপডেট', 'अपडेटेड', 'अपडेट', 'อัปเดต', '更新', '更新于', '最終更新', '更新日', '수정', '최종수정', 'ĝisdatigita',
];

/** Words before a date that say when the story came out, folded. */
export const publishedLabels: readonly string[] = [
  'published', 'published on', 'first published', 'originally published', 'posted', 'posted on', 'story created', 'created', 'date', 'dated', 'released', 'veröffentlicht', 'veröffentlicht am', 'publiziert', 'publiziert am', 'erschienen', 'erstellt', 'datum', 'publié le', 'publié', 'créé le', 'publicado', 'publicado el', 'publicada', 'fecha', 'publicado em', 'data', 'pubblicato', 'pubblicato il', 'gepubliceerd', 'geplaatst', 'publicerad', 'publicerat', 'offentliggjort', 'publisert', 'julkaistu', 'opublikowano', 'publikováno', 'objavljeno', 'megjelent', 'publicat', 'опубликовано', 'дата публикации', 'опубліковано', 'yayınlanma', 'δημοσίευση', 'פורסם', 'نشر', 'نُشر', 'تاريخ النشر', 'diterbitkan', 'đăng', 'প্রকাশিত', 'প্রকাশ', 'प्रकाशित', 'เผยแพร่', '发布时间', '发布', '發布', '公開日', '配信', '掲載', '입력', '등록', '송고', 'publikigita',
];

/** Words before a date that say when the page was fetched, folded. */
export const capturedLabels: readonly string[] = [
  'retrieved', 'retrieved on', 'accessed', 'accessed on', 'captured', 'captured on', 'crawled', 'crawled at', 'fetched', 'fetched at', 'downloaded', 'downloaded on', 'scraped', 'scraped at', 'archived', 'archived on', 'saved on', 'generated_at', 'generated at', 'abgerufen', 'abgerufen am', 'consulté le', 'consultado', 'consultado el', 'acesso em', 'consultato il', 'geraadpleegd', 'hämtad', 'hentet', 'дата обращения', '閲覧日',
];
