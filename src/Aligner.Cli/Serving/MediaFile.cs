using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Aligner.Cli.Serving;

/// <summary>A recording that is served whole or in parts (RFC 9110, 14).</summary>
/// <param name="path">Of the file, fixed when the program began.</param>
internal sealed class MediaFile(string path)
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".mp3"] = "audio/mpeg",
        [".m4a"] = "audio/mp4",
        [".aac"] = "audio/aac",
        [".oga"] = "audio/ogg",
        [".ogg"] = "audio/ogg",
        [".opus"] = "audio/ogg",
        [".wav"] = "audio/wav",
        [".flac"] = "audio/flac",
        [".mp4"] = "video/mp4",
        [".m4v"] = "video/mp4",
        [".webm"] = "video/webm",
        [".ogv"] = "video/ogg",
        [".mkv"] = "video/x-matroska",
        [".mov"] = "video/quicktime",
    };

    private readonly string _path = Path.GetFullPath(path);

    public string ContentType => Types.GetValueOrDefault(Path.GetExtension(_path), "application/octet-stream");

    public bool IsAudio => ContentType.StartsWith("audio/", StringComparison.Ordinal);

    public async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = ContentType;
        response.Headers.AcceptRanges = "bytes";
        FileStream file;
        try
        {
            file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1 << 16,
                useAsync: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await using (file.ConfigureAwait(false))
        {
            var (start, end) = (0L, file.Length - 1);
            if (context.Request.Headers.Range is [{ } range])
            {
                if (Parse(range, file.Length) is not { } part)
                {
                    response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
                    response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes */{file.Length}");
                    return;
                }

                (start, end) = part;
                response.StatusCode = StatusCodes.Status206PartialContent;
                response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {start}-{end}/{file.Length}");
            }

            response.ContentLength = end - start + 1;
            if (!HttpMethods.IsHead(context.Request.Method))
                await CopyAsync(file, start, end, context).ConfigureAwait(false);
        }
    }

    private static async Task CopyAsync(FileStream file, long start, long end, HttpContext context)
    {
        file.Position = start;
        var buffer = new byte[1 << 16];
        for (var left = end - start + 1; left > 0;)
        {
            var read = await file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)), context.RequestAborted)
                .ConfigureAwait(false);
            if (read == 0)
                break;
            await context.Response.Body.WriteAsync(buffer.AsMemory(0, read), context.RequestAborted).ConfigureAwait(false);
            left -= read;
        }
    }

    /// <summary>The first and the last byte of a range; null where the file has none of it, or it is of several parts.</summary>
    private static (long Start, long End)? Parse(string range, long length)
    {
        if (!range.StartsWith("bytes=", StringComparison.Ordinal) || range["bytes=".Length..].Split('-') is not [var from, var to])
            return null;
        var hasStart = long.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start);
        var hasEnd = long.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end);
        if ((!hasStart && from.Length > 0) || (!hasEnd && to.Length > 0) || (!hasStart && !hasEnd))
            return null;
        if (!hasStart)
            (start, end) = (Math.Max(0, length - end), length - 1);
        else
            end = hasEnd ? Math.Min(end, length - 1) : length - 1;
        return start <= end && start < length ? (start, end) : null;
    }
}
