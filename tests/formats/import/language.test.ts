import { expect, test } from 'vitest';
import { chooseLanguage, guessLanguage } from '../../../src/formats/import/language';

const texts: readonly (readonly [tag: string, text: string])[] = [
  [
    'en',
    'Verizon says that its new boxes get a guide in the fall, and more will come from it for those who have not bought one at a shop.',
  ],
  [
    'de',
    'Die Regierung hat sich nicht mit den Ländern geeinigt, und das Gesetz ist auch nach der zweiten Sitzung nicht von dem Ausschuss angenommen.',
  ],
  [
    'fr',
    "Le ministre de l'Économie s'en défend dans un entretien: il n'est pas question de vendre les participations de l'État dans les entreprises qui sont stratégiques pour le pays.",
  ],
  [
    'es',
    'La policía ha detenido en Francia a la jefa del aparato militar y a otro miembro de la banda, que se encontraba en una casa con las armas que el grupo había robado.',
  ],
  [
    'pt',
    'O governo não vai alterar as regras para os municípios que não cumprem a lei, mas a oposição diz que é uma decisão que prejudica as pessoas do interior.',
  ],
  [
    'ru',
    'Правительство не приняло решения по этому вопросу, и это значит, что в следующем году на рынке не будет новых правил для компаний, как и было обещано.',
  ],
  [
    'ar',
    'قال المتحدث إن القوات سيطرت على مخازن في ريف دمشق بعد معارك استمرت أياما مع قوات النظام التي انسحبت من المنطقة إلى الحدود، وأضاف أن القتال لا يزال مستمرا في هذه المنطقة.',
  ],
  ['el', 'Η κυβέρνηση δεν αποφάσισε ακόμη.'],
];

test.each(texts)('a text in “%s” is known by its commonest words', (tag, text) => {
  expect(guessLanguage(text)).toBe(tag);
});

test('a few words tell no language, and what a file names is overruled only beyond doubt', () => {
  expect(guessLanguage('Die in')).toBe(null);
  expect(chooseLanguage('gl', texts[3]?.[1] ?? '')).toBe('gl');
  expect(chooseLanguage('en', '网络空间是人类共同的活动空间，这是我们的。')).toBe('zh-Hans');
});
