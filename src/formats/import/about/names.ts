/** Names that publish news and are no common words; others are known by how they end. */
const agencies =
  /^(?:Xinhua|Reuters|AP|AFP|BBC|CNN|CCTV|CGTN|CRI|TASS|RT|Sputnik|PTI|IANS|ANI|EFE|ANSA|dpa|DPA|UPI|NPR|PBS|ABC|NBC|CBS|SCMP|VOA|ECNS|Kyodo|Yonhap|Anadolu|Antara|Bernama|Interfax|Politico|Bloomberg|Axios|Wired|Forbes|Fortune|Vox|Slate|Time|Newsweek|Deutsche Welle|Al Jazeera|Associated Press|Agence France-Presse|Radio Free (?:Asia|Europe)|The (?:Guardian|Economist|Atlantic|Diplomat|Hill|Conversation|Hindu|Independent|Verge)|Le Monde|El País|Der Spiegel|Die Zeit|People['’]s Daily(?: Online)?|China\.org\.cn|Chinadaily\.com\.cn)$/i;
const endings =
  /\b(?:Daily|Times|News|Post|Agency|Journal|Herald|Tribune|Gazette|Chronicle|Telegraph|Observer|Courier|Press|Today|Weekly|Review|Magazine|Network|Newswire|Mirror|Sun|Star|Standard|Globe|Mail|Bulletin|Online|Net|TV|Radio|Xinhuanet|Zeitung|[\w-]+\.(?:com|cn|org|net|co\.uk)(?:\.cn)?)$/;
/** Alone, such a word is a section of a site or a row of a table. */
const common =
  /^(?:Daily|Times|News|Post|Agency|Journal|Press|Today|Weekly|Review|Magazine|Network|Star|Sun|Standard|Mail|Bulletin|Online|Net|TV|Radio)$/;
const chinese =
  /^[\p{Script=Han}A-Za-z·]{1,15}(?:社|报|報|网|網|台|臺|电视|電視|日报|新闻|新聞|周刊|週刊|杂志|雜誌|时报|時報|晚报|在线|新华|财经|客户端|频道)$/u;

/** Whether words are the name of a newspaper, an agency, a station or the like. */
export function isPressName(words: string): boolean {
  const name = words.trim();
  if (name.length > 60 || name.length < 2 || common.test(name)) return false;
  return (
    agencies.test(name) ||
    chinese.test(name) ||
    (endings.test(name) && /^(?:\p{Lu}|the\s)[\p{L}\d'’.& -]*$/u.test(name))
  );
}

const particle = '(?:de|da|di|du|van|von|der|den|la|le|el|al|bin|ibn|dos|del)';
const latinName = `\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:${particle}\\s+)*\\p{Lu}[\\p{L}'’.-]*){0,4}`;
const latinNames = new RegExp(
  `^(${latinName}(?:(?:,\\s*(?:and\\s+)?|\\s+and\\s+|\\s*&\\s*|;\\s*)${latinName})*)(?=$|\\s+(?:in|for|at|from)\\s|,)`,
  'u',
);
const chineseNames = /^(\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6})*(?:[、,，\s]+\p{Script=Han}{2,4})*)$/u;

/** The names of people at the beginning of words, with commas between them; null when it does not begin with names. */
export function readPeople(words: string): string | null {
  const trimmed = words.trim().replace(/[.。]$/, '');
  if (trimmed.length > 300) return null;
  const names = chineseNames.exec(trimmed)?.[1] ?? latinNames.exec(trimmed)?.[1];
  if (names === undefined || isPressName(names)) return null;
  const people = names
    .split(/\s*(?:[、,，;&]|\sand\s)\s*(?:and\s+)?|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u)
    .filter(
      (name) =>
        name !== '' &&
        !/^(?:Staff|Special|Senior|Correspondents?|Reporters?|Writers?|Editors?|Staff (?:Writer|Reporter))$/i.test(
          name,
        ),
    );
  return people.length > 0 ? people.join(', ') : null;
}
