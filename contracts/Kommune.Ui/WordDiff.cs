namespace Kommune.Ui;

/// <summary>The difference between two texts, word by word. Pure and deterministic.</summary>
public static class WordDiff
{
    /// <summary>What happened to a part.</summary>
    public enum Change { Same, Removed, Added }

    /// <summary>Words in a row with the same fate.</summary>
    public readonly record struct Part(Change Change, string Text);

    // Two texts with nothing in common cost (words × edits): past this the tail is told as one replacement, which is also how people read it.
    private const int MostEdits = 800;

    /// <summary>Parts in reading order. Same and Added give the new text, Same and Removed the old one, to the last sign.</summary>
    public static IReadOnlyList<Part> Compare(string? before, string? after)
    {
        var a = Words(before ?? "");
        var b = Words(after ?? "");
        var start = 0;
        while (start < a.Count && start < b.Count && a[start] == b[start]) start++;
        var end = 0;
        while (end < a.Count - start && end < b.Count - start && a[^(end + 1)] == b[^(end + 1)]) end++;

        var parts = new Parts();
        parts.Add(Change.Same, a, 0, start);
        Middle(a.GetRange(start, a.Count - start - end), b.GetRange(start, b.Count - start - end), parts);
        parts.Add(Change.Same, a, a.Count - end, end);
        return parts.Done();
    }

    // Myers' greedy algorithm; the trail of furthest points is kept to walk back.
    private static void Middle(List<string> a, List<string> b, Parts parts)
    {
        if (a.Count == 0 || b.Count == 0)
        {
            parts.Add(Change.Removed, a, 0, a.Count);
            parts.Add(Change.Added, b, 0, b.Count);
            return;
        }

        var most = Math.Min(a.Count + b.Count, MostEdits);
        var furthest = new int[2 * most + 2];
        var trail = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            for (var k = -edits; k <= edits; k += 2)
            {
                var down = k == -edits || (k != edits && furthest[most + k - 1] < furthest[most + k + 1]);
                var x = edits == 0 ? 0 : down ? furthest[most + k + 1] : furthest[most + k - 1] + 1;
                var y = x - k;
                while (x < a.Count && y < b.Count && a[x] == b[y]) { x++; y++; }
                furthest[most + k] = x;
                if (x >= a.Count && y >= b.Count)
                {
                    WalkBack(a, b, trail, parts);
                    return;
                }
            }
            trail.Add(furthest[(most - edits)..(most + edits + 1)]);
        }

        parts.Add(Change.Removed, a, 0, a.Count);
        parts.Add(Change.Added, b, 0, b.Count);
    }

    private static void WalkBack(List<string> a, List<string> b, List<int[]> trail, Parts parts)
    {
        var steps = new List<(Change Change, int Index)>();
        int x = a.Count, y = b.Count;
        for (var edits = trail.Count; edits > 0; edits--)
        {
            var row = trail[edits - 1];
            int At(int diagonal) => row[diagonal + edits - 1];
            var k = x - y;
            var down = k == -edits || (k != edits && At(k - 1) < At(k + 1));
            var fromX = down ? At(k + 1) : At(k - 1);
            var fromY = fromX - (down ? k + 1 : k - 1);
            var afterX = down ? fromX : fromX + 1;
            while (x > afterX) { x--; y--; steps.Add((Change.Same, x)); }
            steps.Add(down ? (Change.Added, fromY) : (Change.Removed, fromX));
            x = fromX;
            y = fromY;
        }
        while (x > 0) { x--; steps.Add((Change.Same, x)); }
        for (var i = steps.Count - 1; i >= 0; i--)
            parts.Add(steps[i].Change, steps[i].Change == Change.Added ? b : a, steps[i].Index, 1);
    }

    // A word with the spaces after it, or a single sign: "ute." is two, so that a moved full stop does not mark the word.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var from = i;
            if (IsWord(text, i)) while (i < text.Length && IsWord(text, i)) i++;
            else i += char.IsSurrogatePair(text, i) ? 2 : 1;
            while (i < text.Length && text[i] is ' ' or '\t' or '\u00a0') i++;
            words.Add(text[from..i]);
        }
        return words;
    }

    // Joined emoji and skin tones stay whole: splitting them would show broken signs.
    private static bool IsWord(string text, int i) =>
        char.IsLetterOrDigit(text[i]) || text[i] is '\u200d' or '\ufe0f' || char.IsSurrogate(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark;

    // Gathers neighbours: within one change everything removed comes before everything added.
    private sealed class Parts
    {
        private readonly List<Part> _parts = [];
        private readonly System.Text.StringBuilder _same = new(), _removed = new(), _added = new();

        public void Add(Change change, List<string> words, int from, int count)
        {
            if (count == 0) return;
            if (change == Change.Same) FlushChange();
            else FlushSame();
            var text = change switch { Change.Same => _same, Change.Removed => _removed, _ => _added };
            for (var i = from; i < from + count; i++) text.Append(words[i]);
        }

        public IReadOnlyList<Part> Done()
        {
            FlushSame();
            FlushChange();
            return _parts;
        }

        private void FlushSame() => Flush(Change.Same, _same);

        private void FlushChange()
        {
            Flush(Change.Removed, _removed);
            Flush(Change.Added, _added);
        }

        private void Flush(Change change, System.Text.StringBuilder text)
        {
            if (text.Length > 0) _parts.Add(new Part(change, text.ToString()));
            text.Clear();
        }
    }
}
