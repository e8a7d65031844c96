using Ibis.Umbraco.PropertyEditors.Blocks.Cultures;

namespace Ibis.Umbraco.PropertyEditors.Blocks;

/// <summary>What every editor with blocks does with the values inside them.</summary>
internal sealed record BlockWork(BlockMapping Mapping, BlockValidation Validation, BlockCultures Cultures);
