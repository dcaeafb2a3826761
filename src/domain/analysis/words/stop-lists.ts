/** Words that say little about what a text is about; a study can add its own. */
export const stopListNames = ['en', 'zh'] as const;
export type StopList = (typeof stopListNames)[number];

/** English: articles, pronouns, prepositions, conjunctions, auxiliaries and their short forms. */
const english = `
a about above after again against all am an and any are aren't as at be because been before being below between both but
by can can't cannot could couldn't did didn't do does doesn't doing don't down during each few for from further had hadn't
has hasn't have haven't having he he'd he'll he's her here here's hers herself him himself his how how's i i'd i'll i'm
i've if in into is isn't it it's its itself let's me more most mustn't my myself no nor not of off on once only or other
ought our ours ourselves out over own same shan't she she'd she'll she's should shouldn't so some such than that that's
the their theirs them themselves then there there's these they they'd they'll they're they've this those through to too
under until up upon very was wasn't we we'd we'll we're we've were weren't what what's when when's where where's which
while who who's whom whose why why's will with won't would wouldn't you you'd you'll you're you've your yours yourself
yourselves also may might must shall s t d ll m re ve`;

/** Chinese, simplified and traditional: particles, pronouns, prepositions, conjunctions, measure words, auxiliaries. */
const chinese = `
的 了 和 是 在 有 我 你 他 她 它 我们 你们 他们 她们 它们 我們 你們 他們 她們 它們 这 那 這 這個 那个 这个 那個 这些 那些 這些
这样 那样 這樣 那樣 这里 那里 這裡 那裡 这种 那种 這種 那種 哪 哪里 哪个 什么 什麼 谁 誰 怎么 怎麼 如何 为什么 為什麼 多少 几 幾
一 一个 一個 一些 一种 一種 两 兩 个 個 些 种 種 次 位 不 没 沒 没有 沒有 也 都 就 还 還 又 再 很 更 最 太 只 才 已 已经 已經 曾
正 正在 将 將 将要 会 會 能 能够 能夠 可 可以 可能 应 應 应该 應該 应当 應當 要 需要 必须 必須 想 得 地 着 著 过 過 吗 嗎 呢 吧 啊
与 與 及 以及 或 或者 并 並 并且 並且 而 而且 但 但是 然而 不过 不過 虽然 雖然 尽管 儘管 如果 若 因为 因為 因此 所以 由于 由於
于是 於是 即 即使 则 則 既 不仅 不僅 从 從 到 向 往 对 對 对于 對於 关于 關於 于 於 以 为 為 为了 為了 由 被 把 让 讓 给 給 同 跟
按 按照 根据 根據 通过 通過 随着 隨著 除了 之 其 其中 其他 此 该 該 各 每 某 所 所有 自己 上 下 中 里 裡 内 內 外 前 后 後 时 時
之间 之間 之后 之後 之前 以来 以來 等 等等 说 說 来 來 去 做 使 像 如 比 比如 例如 那么 那麼 这么 這麼 当 當 便 且 乃 矣 者 吧`;

export const stopLists: Readonly<Record<StopList, readonly string[]>> = {
  en: english.trim().split(/\s+/),
  zh: chinese.trim().split(/\s+/),
};
