import { printable } from '../../src/exports/printable.ts'
import { hostileTexts } from '../exports/hostile-texts.ts'
import { seededRandom } from '../support/seeded-random.ts'

const bits = [
  ...['=1+1', '+47', '-2', '@SUM(1)', '＝1', '\t=1', '\r=1', '\r\n', '\n', ';', ',', '|', '"', "'", '""', '`'],
  ...['**b**', '_i_', '# h', '> q', '- l', '[k](https://evil.example)', '![p](https://evil.example/x.png)', '~~s~~'],
  ...['<at>Ola</at>', '<at id="0">Kari</at>', '@channel', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>'],
  ...[
    '&lt;',
    '&#60;',
    '&amp;',
    ']]>',
    '<w:p/>',
    '<!--',
    '</title>',
    'javascript:alert(1)',
    '{{DATE(2026-11-21T12:00:00Z)}}',
  ],
  ...[
    '{{TIME(2026-11-21T12:00:00Z)}}',
    '$',
    '{1+1}',
    '${',
    '1+1}',
    '{{x}}',
    '#{x}',
    '<%= x %>',
    '{"a":1}',
    '"}],"x":[{',
  ],
  ...["'; DROP TABLE documents; --", "' OR 1=1 --", '!!js/function', '- a: &x [*x]', '---\n', '\\', '\\n', '\\u0000'],
  ...['\u0000', '\u0007', '\u001B[31m', '\u007F', '\u0085', '\u000B', '\u202E', '\u202C', '\u200F', '\u2066', '\u2069'],
  ...['\u200B', '\u200D', '\uFEFF', '\u2060', '\u00AD', '\u2028', '\u2029', '\uD83D', '\uDE00', '\uFFFE', '\uFFFF'],
  ...[
    'Čáhci',
    'ŋ',
    'đuohta',
    'ŧ',
    'ž',
    'Æøå',
    '👩🏽‍💻',
    '👨‍👩‍👧',
    '🇳🇴',
    '❤️',
    'é',
    'שלום',
    '数',
    '_x000D_',
    '__proto__',
    'constructor',
  ],
  ...[' ', '\u00A0', 'vi', 'venter', 'på svar'],
]

const lengths = [40_000, 32_768, 8001, 2001, 2000, 1001]

/**
 * 500 texts, always the same: known ones, long ones, and bits of them put together. Each shows something, so
 * that it can stand in a field that must be filled in.
 */
export function hostileStrings(count = 500): string[] {
  const random = seededRandom(20_261_122)
  const below = (most: number) => Buffer.from(random.bytes(4)).readUInt32LE() % most
  const mixed = () => Array.from({ length: 1 + below(8) }, () => bits[below(bits.length)]).join('')
  const found = new Set([...Object.values(hostileTexts), ...lengths.map((length) => long(mixed(), length))])
  while (found.size < count) {
    const text = mixed()
    if (printable(text).trim() !== '') found.add(text)
  }
  return [...found]
}

function long(bit: string, length: number): string {
  return `a${bit}`.repeat(Math.ceil(length / (bit.length + 1))).slice(0, length)
}
